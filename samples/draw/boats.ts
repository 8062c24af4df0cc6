import { at, circle, ellipse, group, path, rect, stroke, times } from './svg.ts';

const DARK = '#231a3c';

/** Ketinting, the long motor boats of the river, and a far tug with its barge. */
export function boats(): string {
  const rider = (x: number) =>
    group(
      {},
      circle(x, -48, 12, DARK),
      path(`M${x - 17} -6Q${x - 16} -38 ${x} -38Q${x + 16} -38 ${x + 17} -6z`, DARK),
    );
  const hull = path(
    'M-190 -22Q-150 10 -60 14H110Q170 10 214 -30Q160 -8 100 -8H-110Q-160 -10 -190 -22z',
    DARK,
  );
  const roof = group(
    {},
    rect(-78, -74, 118, 8, DARK, { rx: 4 }),
    rect(-70, -68, 5, 62, DARK),
    rect(28, -68, 5, 62, DARK),
  );
  const shadow = ellipse(0, 22, 200, 13, '#1d1840', { opacity: 0.4 });
  const motor = stroke('M-170 -16L-226 18', DARK, 6);
  const ketinting = group({}, shadow, motor, hull, roof, rider(-34), rider(4), rider(96));
  const tug = group(
    {},
    path('M-60 0L-52 16H60L70 -6z', '#4a2d60'),
    rect(-30, -26, 50, 28, '#4a2d60'),
    rect(-12, -44, 26, 20, '#4a2d60'),
    rect(-6, -39, 6, 6, '#ffd98a'),
    path('M95 -10H290L278 16H104z', '#4a2d60'),
    path('M110 -10Q190 -48 276 -10z', '#5d3a6c'),
  );
  return at(1260, 740, 0.8, tug) + at(560, 888, 0.95, ketinting) + wake(560, 905);
}

function wake(x: number, y: number): string {
  return times(4, (n) =>
    stroke(`M${x - 210 - n * 52} ${y + n * 7}q-30 -8 -70 2`, '#ffd9b0', 3, {
      opacity: 0.5 - n * 0.1,
    }),
  ).join('');
}
