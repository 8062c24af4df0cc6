import { circle, ellipse, group, path, rect, round, seeded, stroke, times } from './svg.ts';

/** Hills or a far shore: a ridge of three waves over a flat foot. */
export function ridge(
  width: number,
  base: number,
  height: number,
  seed: number,
  fill: string,
): string {
  const random = seeded(seed);
  const waves = times(3, (n) => ({ length: 520 / (n + 1) + random() * 160, phase: random() * 6 }));
  const points = times(Math.ceil(width / 20) + 1, (n) => {
    const x = n * 20;
    const lift = waves.reduce((sum, wave, depth) => {
      return sum + Math.sin((x / wave.length) * 2 + wave.phase) / (depth + 1.4);
    }, 1.3);
    return `${x} ${round(base - Math.max(0, lift) * height * 0.45)}`;
  });
  return path(`M0 ${base}L${points.join('L')}L${width} ${base}z`, fill);
}

/** A bank of cloud: soft discs in a row, flat below. */
export function cloud(x: number, y: number, size: number, fill: string, opacity: number): string {
  const puffs = [
    [-1.6, 0, 0.5],
    [-0.9, -0.3, 0.7],
    [0, -0.5, 0.95],
    [0.95, -0.22, 0.7],
    [1.7, 0.02, 0.45],
  ] as const;
  const discs = puffs.map(([dx, dy, r]) => circle(x + dx * size, y + dy * size, r * size, fill));
  const foot = rect(x - 2.1 * size, y - 0.1 * size, 4.25 * size, 0.55 * size, fill, {
    rx: 0.27 * size,
  });
  return group({ opacity }, ...discs, foot);
}

/** Long thin clouds as they stand above a sunset. */
export function streaks(
  area: { x: number; y: number; width: number; height: number },
  count: number,
  seed: number,
  fill: string,
): string {
  const random = seeded(seed);
  return times(count, () => {
    const length = 140 + random() * 360;
    const x = area.x + random() * area.width;
    const y = area.y + random() * area.height;
    return ellipse(x, y, length, 5 + random() * 13, fill, { opacity: 0.12 + random() * 0.3 });
  }).join('');
}

/** Light on moving water: short strokes, longer and further apart the nearer they are. */
export function ripples(
  area: { x: number; y: number; width: number; height: number },
  count: number,
  seed: number,
  colour: string,
): string {
  const random = seeded(seed);
  return times(count, () => {
    const near = random() ** 1.5;
    const half = 8 + near * 60 * (0.4 + random());
    const x = area.x + random() * area.width;
    const y = area.y + near * area.height;
    return stroke(
      `M${round(x - half)} ${round(y)}q${round(half)} ${round(-2 - near * 5)} ${round(half * 2)} 0`,
      colour,
      1 + near * 3,
      { opacity: 0.12 + random() * 0.35 },
    );
  }).join('');
}

/** The column of light under a sun or a lamp. */
export function glitter(
  x: number,
  y: number,
  height: number,
  spread: number,
  seed: number,
  colour: string,
): string {
  const random = seeded(seed);
  return times(Math.round(height / 7), (n) => {
    const depth = (n * 7) / height;
    const half = spread * (0.35 + depth) * (0.35 + random() * 0.65);
    const dx = (random() - 0.5) * spread * 0.7;
    return ellipse(x + dx, y + n * 7, half, 1.6 + depth * 3.2, colour, {
      opacity: (0.9 - depth * 0.65) * (0.55 + random() * 0.45),
    });
  }).join('');
}
