import { circle, ellipse, group, path, round, seeded, stroke, times } from './svg.ts';

/** A coconut palm; its foot at 0, 0, about `height` px high. */
export function palm(height: number, lean: number, trunk: string, leaf: string): string {
  const [x, y] = [lean, -height];
  const fronds = [-178, -158, -132, -108, -70, -44, -20, 2].map((degrees) =>
    frond(x, y, height * 0.42, degrees, leaf),
  );
  const [w, control] = [height * 0.022, lean * 0.2];
  return group(
    {},
    path(
      `M${-w} 0Q${control - w * 0.5} ${-height * 0.5} ${x - w * 0.4} ${y}H${x + w * 0.5}` +
        `Q${control + w} ${-height * 0.5} ${w * 1.3} 0z`,
      trunk,
    ),
    ...fronds,
    ...times(4, (n) => circle(x - 9 + n * 6, y + 6 + (n % 2) * 5, height * 0.014, trunk)),
  );
}

/** A frond that arches out and droops, its lower edge cut into leaflets. */
function frond(x: number, y: number, length: number, degrees: number, fill: string): string {
  const angle = (degrees * Math.PI) / 180;
  const [out, up] = [Math.cos(angle) * length, Math.sin(angle) * length];
  const tip = { x: x + out, y: y + up * 0.72 + length * 0.34 };
  const bend = { x: x + out * 0.55, y: y + up - length * 0.1 };
  const along = (t: number) => ({
    x: (1 - t) ** 2 * x + 2 * t * (1 - t) * bend.x + t * t * tip.x,
    y: (1 - t) ** 2 * y + 2 * t * (1 - t) * bend.y + t * t * tip.y,
  });
  const teeth = times(19, (n) => {
    const t = 1 - n / 19;
    const drop = n % 2 === 0 ? 0.05 : 0.3 - Math.abs(t - 0.45) * 0.34;
    const point = along(t);
    return `${round(point.x + out * drop * 0.3)} ${round(point.y + length * drop * 0.85)}`;
  });
  const spine = `M${round(x)} ${round(y)}Q${round(bend.x)} ${round(bend.y)} ${round(tip.x)} ${round(tip.y)}`;
  return group({}, path(`${spine}L${teeth.join('L')}z`, fill), stroke(spine, fill, length * 0.025));
}

export interface Foliage {
  readonly dark: string;
  readonly middle: string;
  readonly bright: string;
}

/** A broad shade tree: clusters of leaves in three tones, lit from the upper left. Foot at 0, 0. */
export function shadeTree(height: number, trunk: string, foliage: Foliage, seed: number): string {
  const random = seeded(seed);
  const r = height * 0.36;
  const crown = (
    count: number,
    fill: string,
    dx: number,
    dy: number,
    reach: number,
    size: number,
  ) =>
    times(count, () => {
      const [angle, distance] = [random() * Math.PI * 2, Math.sqrt(random()) * reach];
      return ellipse(
        dx + Math.cos(angle) * distance * 1.25,
        -height * 0.68 + dy + Math.sin(angle) * distance * 0.75,
        size * (0.75 + random() * 0.5),
        size * (0.6 + random() * 0.35),
        fill,
      );
    }).join('');
  const w = height * 0.035;
  return group(
    {},
    path(
      `M${-w * 2.4} 0Q${-w} ${-height * 0.05} ${-w * 0.8} ${-height * 0.5}H${w * 0.8}` +
        `Q${w} ${-height * 0.05} ${w * 2.6} 0Q0 ${w * 0.7} ${-w * 2.4} 0z`,
      trunk,
    ),
    stroke(
      `M0 ${-height * 0.35}Q${-r * 0.3} ${-height * 0.5} ${-r * 0.6} ${-height * 0.6}`,
      trunk,
      w,
    ),
    stroke(
      `M0 ${-height * 0.32}Q${r * 0.3} ${-height * 0.45} ${r * 0.65} ${-height * 0.56}`,
      trunk,
      w,
    ),
    crown(80, foliage.dark, r * 0.06, r * 0.06, r * 0.82, r * 0.19),
    crown(90, foliage.middle, -r * 0.06, -r * 0.06, r * 0.76, r * 0.125),
    crown(90, foliage.bright, -r * 0.2, -r * 0.2, r * 0.6, r * 0.07),
  );
}

/** Low planting along an edge, from `x` to `x + width`. */
export function hedge(x: number, y: number, width: number, seed: number, foliage: Foliage): string {
  const random = seeded(seed);
  const tones = [foliage.dark, foliage.middle, foliage.bright];
  return tones
    .flatMap((fill, tone) =>
      times(Math.round(width / 26), (n) =>
        ellipse(x + n * 26 + random() * 18, y - tone * 7, 24 - tone * 6, 21 - tone * 6, fill),
      ),
    )
    .join('');
}
