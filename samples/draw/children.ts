import { circle, ellipse, group, path, rect, stroke } from './svg.ts';

export interface Child {
  readonly skin: string;
  readonly hair: string;
  /** the red of a primary school's uniform */
  readonly lower: string;
  readonly veil?: string;
  /** the cover of what the child reads */
  readonly book: string;
}

const SHIRT = '#fffdf6';
const SHIRT_SHADE = '#dfe3ea';

/** A child who sits cross-legged on a mat and reads; the mat's line at 0, 0, about 150 px tall. */
export function reader(child: Child): string {
  return group(
    {},
    ellipse(0, 6, 78, 12, '#3b2a1e', { opacity: 0.18 }),
    path('M-66 2Q-78 -26 -34 -36H34Q78 -26 66 2Q40 12 0 8Q-40 12 -66 2z', child.lower),
    path('M-30 4Q0 -14 30 4', 'none', { stroke: '#00000022', 'stroke-width': 3 }),
    path('M-34 -32Q-40 -88 -16 -98H16Q40 -88 34 -32z', SHIRT),
    path('M8 -98H16Q40 -88 34 -32H18Q24 -80 8 -98z', SHIRT_SHADE),
    stroke('M-30 -84Q-48 -58 -24 -44', SHIRT, 17),
    stroke('M30 -84Q48 -58 24 -44', SHIRT_SHADE, 17),
    head(child, 0, -126),
    openBook(0, -44, child.book),
    circle(-26, -42, 8.5, child.skin),
    circle(26, -42, 8.5, child.skin),
  );
}

/** A child who stands and reaches up with one arm; feet at 0, 0, about 205 px tall. */
export function reacher(child: Child): string {
  return group(
    {},
    ellipse(2, 2, 46, 9, '#3b2a1e', { opacity: 0.2 }),
    rect(-22, -40, 15, 40, child.skin),
    rect(7, -40, 15, 40, child.skin),
    path('M-26 -6h22v8h-26zM6 -6h22q4 4 4 8h-26z', '#2c2c34'),
    rect(-22, -16, 15, 10, '#ffffff'),
    rect(7, -16, 15, 10, '#ffffff'),
    path('M-28 -88H28L34 -34Q0 -26 -34 -34z', child.lower),
    path('M-29 -84Q-34 -134 -14 -144H14Q34 -134 29 -84z', SHIRT),
    path('M8 -144H14Q34 -134 29 -84H15Q22 -128 8 -144z', SHIRT_SHADE),
    stroke('M-24 -132Q-42 -112 -34 -88', SHIRT, 15),
    circle(-34, -84, 8, child.skin),
    stroke('M24 -134Q46 -150 50 -176', SHIRT_SHADE, 15),
    circle(51, -182, 8.5, child.skin),
    head(child, 0, -172),
  );
}

/** A face that looks down and smiles, with hair or a school veil. */
function head(child: Child, x: number, y: number): string {
  const { skin, hair, veil } = child;
  const features = group(
    {},
    stroke(`M${x - 13} ${y + 3}q5 4 9 0`, '#3a2418', 2.6),
    stroke(`M${x + 4} ${y + 3}q5 4 9 0`, '#3a2418', 2.6),
    stroke(`M${x - 7} ${y + 14}q7 6 14 0`, '#a2453a', 2.6),
    circle(x - 16, y + 10, 5, '#f2877a', { opacity: 0.5 }),
    circle(x + 16, y + 10, 5, '#f2877a', { opacity: 0.5 }),
  );
  if (veil) {
    return group(
      {},
      path(
        `M${x - 33} ${y + 34}Q${x - 42} ${y - 34} ${x} ${y - 36}Q${x + 42} ${y - 34} ${x + 33} ${y + 34}` +
          `Q${x} ${y + 58} ${x - 33} ${y + 34}z`,
        veil,
      ),
      path(
        `M${x + 12} ${y - 34}Q${x + 42} ${y - 26} ${x + 33} ${y + 34}Q${x + 20} ${y + 45} ${x + 6} ${y + 46}` +
          `Q${x + 36} ${y + 10} ${x + 12} ${y - 34}z`,
        '#00000014',
      ),
      ellipse(x, y + 2, 23, 25, skin),
      features,
    );
  }
  return group(
    {},
    rect(x - 8, y + 18, 16, 16, skin),
    circle(x - 27, y + 4, 6, skin),
    circle(x + 27, y + 4, 6, skin),
    ellipse(x, y, 27, 29, skin),
    path(
      `M${x - 29} ${y + 2}Q${x - 34} ${y - 36} ${x} ${y - 36}Q${x + 34} ${y - 36} ${x + 29} ${y + 2}` +
        `Q${x + 24} ${y - 16} ${x + 6} ${y - 17}Q${x - 18} ${y - 16} ${x - 29} ${y + 2}z`,
      hair,
    ),
    features,
  );
}

function openBook(x: number, y: number, cover: string): string {
  return group(
    {},
    path(
      `M${x - 40} ${y - 14}L${x} ${y - 4}L${x + 40} ${y - 14}V${y + 16}L${x} ${y + 26}L${x - 40} ${y + 16}z`,
      cover,
    ),
    path(
      `M${x - 35} ${y - 17}Q${x - 16} ${y - 18} ${x} ${y - 6}Q${x + 16} ${y - 18} ${x + 35} ${y - 17}L${x} ${y - 3}z`,
      '#fff8e6',
    ),
  );
}
