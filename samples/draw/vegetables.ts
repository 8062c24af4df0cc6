import { circle, ellipse, group, path, seeded, stroke, times } from './svg.ts';

/** Single vegetables about 50 px across, their middle at 0, 0; the seed turns and tints them. */

function turned(degrees: number, ...drawn: string[]): string {
  return group({ transform: `rotate(${Math.round(degrees)})` }, ...drawn);
}

export function tomato(seed: number): string {
  const fill = ['#e5402f', '#d93526', '#ef5a36'][seed % 3] ?? '#e5402f';
  return group(
    {},
    ellipse(0, 0, 29, 26, fill),
    path('M-29 2A29 26 0 0 0 29 2Q22 18 0 18Q-22 18 -29 2z', '#8f1c1c', { opacity: 0.28 }),
    ellipse(-10, -10, 8, 5, '#ffffff', { opacity: 0.55 }),
    path('M0 -22l-12 -5 6 8 -8 6 12 -2 4 8 3 -9 11 2 -8 -6 5 -8z', '#3f8f3a'),
  );
}

export function chilli(seed: number): string {
  const random = seeded(seed);
  const fill = ['#d61f26', '#ee3b2b', '#b9151f', '#ef6a25'][Math.floor(random() * 4)] ?? '#d61f26';
  return turned(
    random() * 160 - 80,
    path('M-7 -22Q12 -8 4 30Q-14 6 -12 -18z', fill),
    stroke('M-6 -16Q2 -2 2 16', '#ffffff', 2, { opacity: 0.4 }),
    stroke('M-9 -21q-2 -8 3 -13', '#3f8f3a', 5),
  );
}

export function carrot(seed: number): string {
  const lean = seeded(seed)() * 30 - 15;
  return turned(
    lean,
    path('M-15 -26Q0 -36 15 -26Q12 18 0 44Q-12 18 -15 -26z', '#f28a2a'),
    path('M4 -31Q12 -30 15 -26Q12 18 0 44Q10 6 4 -31z', '#c9601a', { opacity: 0.5 }),
    stroke('M-12 -10h10M-2 4h10M-8 16h8', '#c9601a', 2),
    stroke('M0 -30q-12 -14 -16 -26M0 -30q0 -16 2 -30M0 -30q10 -12 18 -22', '#4fa04a', 6),
  );
}

export function corn(seed: number): string {
  const lean = seeded(seed)() * 24 - 12;
  const kernels = times(18, (n) =>
    circle(-11 + (n % 3) * 11, -32 + Math.floor(n / 3) * 11, 5.4, '#f9cf45'),
  );
  return turned(
    lean,
    ellipse(0, -8, 20, 44, '#e0a92a'),
    ...kernels,
    path('M-26 44Q-32 0 -18 -16Q-14 14 0 44z', '#8fbf55'),
    path('M26 44Q32 0 18 -16Q14 14 0 44z', '#74a845'),
  );
}

export function aubergine(seed: number): string {
  const lean = seeded(seed)() * 50 - 25;
  return turned(
    lean,
    path('M-12 -30Q0 -38 12 -30Q30 8 18 32Q0 46 -18 32Q-30 8 -12 -30z', '#5d2a78'),
    path('M-10 -18Q-22 6 -14 26', 'none', { stroke: '#b98fd0', 'stroke-width': 5, opacity: 0.7 }),
    path('M-15 -26L0 -18L15 -26Q6 -40 0 -40Q-6 -40 -15 -26z', '#5b9a4a'),
    stroke('M0 -38q2 -8 8 -12', '#5b9a4a', 6),
  );
}

export function cabbage(seed: number): string {
  const tint = seed % 2 === 0 ? '#a9d58a' : '#9bcc84';
  return group(
    {},
    circle(0, -4, 40, '#6fae62'),
    ellipse(-4, -8, 34, 33, tint),
    path('M-4 -40Q-30 -20 -22 22M-4 -40Q20 -18 16 22M-4 -40V24', 'none', {
      stroke: '#e2f2cf',
      'stroke-width': 4,
      opacity: 0.9,
    }),
    path('M-38 -6Q-20 -22 -14 28Q-34 22 -38 -6z', '#7fbb6d', { opacity: 0.8 }),
    path('M36 -8Q18 -20 12 28Q34 20 36 -8z', '#67a659', { opacity: 0.7 }),
  );
}

/** A bound bunch of water spinach that stands in its crate. */
export function greens(seed: number): string {
  const random = seeded(seed);
  const tones = ['#2f8a45', '#46a552', '#6cc063', '#3a974c'];
  const leaves = times(15, (n) => {
    const angle = -78 + n * 11 + random() * 10;
    const length = 62 + random() * 34;
    const fill = tones[n % tones.length] ?? '#46a552';
    return turned(
      angle,
      path(`M0 0Q-15 ${-length * 0.6} 0 ${-length}Q15 ${-length * 0.6} 0 0z`, fill),
      stroke(`M0 -8V${Math.round(-length * 0.8)}`, '#c5e8a8', 1.6, { opacity: 0.6 }),
    );
  });
  return group({}, ...leaves, ellipse(0, -6, 17, 9, '#d9b45b'));
}

/** A hand of ripe bananas on its string. */
export function bananas(): string {
  const fruit = times(7, (n) =>
    turned(
      54 - n * 18,
      path('M-10 0Q-26 60 -4 112Q4 118 9 110Q-2 60 11 0z', n % 2 === 0 ? '#f7c92f' : '#ffdc55'),
      path('M-4 112Q4 118 9 110L4 102z', '#6b4a1e'),
    ),
  );
  return group({}, stroke('M0 -110V0', '#3a2a1e', 4), ...fruit, ellipse(0, 0, 17, 12, '#a98a2a'));
}
