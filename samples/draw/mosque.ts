import { circle, group, path, rect, times } from './svg.ts';

/** A riverside mosque with one great dome and seven minarets; its foot is at 0, 0, 640 px wide. */
export function mosque(wall: string, light: string, window: string): string {
  const minarets = [
    [-300, 250],
    [-215, 300],
    [215, 300],
    [300, 250],
    [-140, 215],
    [140, 215],
  ] as const;
  return group(
    {},
    minaret(-385, 470, 15, wall, light),
    ...minarets.map(([x, height]) => minaret(x, height, 9, wall, light)),
    hall(wall, window),
    dome(0, -132, 92, wall, light),
    dome(-118, -112, 34, wall, light),
    dome(118, -112, 34, wall, light),
  );
}

function hall(wall: string, window: string): string {
  const arches = times(15, (n) => arch(-262 + n * 37.4, -14, 17, 46, window));
  const upper = times(7, (n) => arch(-84 + n * 28, -96, 11, 24, window));
  return group(
    {},
    rect(-330, -78, 660, 80, wall),
    rect(-170, -132, 340, 60, wall),
    rect(-110, -140, 220, 12, wall),
    ...arches,
    ...upper,
  );
}

function arch(x: number, foot: number, width: number, height: number, fill: string): string {
  const half = width / 2;
  const shoulder = foot - height * 0.6;
  return path(
    `M${x - half} ${foot}V${shoulder}Q${x - half} ${foot - height} ${x} ${foot - height * 1.05}` +
      `Q${x + half} ${foot - height} ${x + half} ${shoulder}V${foot}z`,
    fill,
  );
}

/** An onion dome with a crescent; `r` is half its width. */
function dome(x: number, y: number, r: number, wall: string, light: string): string {
  const outline =
    `M${x - r} ${y}C${x - r * 1.25} ${y - r * 0.75} ${x - r * 0.55} ${y - r * 1.15} ${x} ${y - r * 1.55}` +
    `C${x + r * 0.55} ${y - r * 1.15} ${x + r * 1.25} ${y - r * 0.75} ${x + r} ${y}z`;
  const shine =
    `M${x + r * 0.98} ${y}C${x + r * 1.2} ${y - r * 0.75} ${x + r * 0.52} ${y - r * 1.13} ${x} ${y - r * 1.55}` +
    `C${x + r * 0.3} ${y - r * 1} ${x + r * 0.75} ${y - r * 0.7} ${x + r * 0.62} ${y}z`;
  return group(
    {},
    path(outline, wall),
    path(shine, light, { opacity: 0.55 }),
    rect(x - 1.5, y - r * 1.85, 3, r * 0.36, wall),
    circle(x, y - r * 1.9, Math.max(3, r * 0.06), light),
  );
}

function minaret(x: number, height: number, half: number, wall: string, light: string): string {
  const balcony = (share: number) =>
    rect(x - half * 1.5, -height * share, half * 3, half * 0.7, wall, { rx: 2 });
  return group(
    {},
    path(`M${x - half} 0L${x - half * 0.72} ${-height}H${x + half * 0.72}L${x + half} 0z`, wall),
    path(
      `M${x + half * 0.3} 0L${x + half * 0.2} ${-height}H${x + half * 0.72}L${x + half} 0z`,
      light,
      {
        opacity: 0.5,
      },
    ),
    balcony(0.62),
    balcony(0.86),
    path(
      `M${x - half * 0.95} ${-height}L${x} ${-height - half * 4.6}L${x + half * 0.95} ${-height}z`,
      wall,
    ),
    circle(x, -height - half * 4.9, half * 0.28, light),
  );
}
