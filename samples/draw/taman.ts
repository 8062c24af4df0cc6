import { bench, flowers, lamp } from './furniture.ts';
import { cloud, ridge, ripples } from './landscape.ts';
import { figure } from './people.ts';
import {
  at,
  blur,
  circle,
  el,
  ellipse,
  group,
  linear,
  path,
  picture,
  radial,
  rect,
  seeded,
  stroke,
  times,
} from './svg.ts';
import { hedge, palm, shadeTree } from './trees.ts';

const [WIDTH, HEIGHT, HORIZON] = [1200, 1800, 800];
const BUNGUR = { dark: '#8d4a94', middle: '#c56bb4', bright: '#f3a9d2' };
const FAR = { dark: '#3f8f78', middle: '#5fae86', bright: '#8fcf97' };

/** The new park in the early morning, upright: a path to the river under a bungur in bloom. */
export function taman(): string {
  return picture(WIDTH, HEIGHT, defs(), sky(), river(), lawn(), walk(), people(), nearTree());
}

function defs(): string {
  return el(
    'defs',
    {},
    linear('dawn', [
      [0, '#4aa5dd'],
      [0.5, '#a5dcee'],
      [0.8, '#fdf0cf'],
      [1, '#ffdca6'],
    ]),
    linear('stream', [
      [0, '#ffe6b8'],
      [0.3, '#a8dbe0'],
      [1, '#4b9fc0'],
    ]),
    linear('grass', [
      [0, '#a9d878'],
      [0.4, '#6dbb68'],
      [1, '#2f8a5c'],
    ]),
    linear('paving', [
      [0, '#fff0d2'],
      [1, '#e0bd92'],
    ]),
    radial('sun', [
      [0, '#fffbe2', 1],
      [0.2, '#fff0b4', 0.8],
      [1, '#ffe09a', 0],
    ]),
    blur('mist', 14),
    blur('shade', 8),
  );
}

function sky(): string {
  return group(
    {},
    rect(0, 0, WIDTH, HORIZON + 4, 'url(#dawn)'),
    cloud(250, 300, 84, '#ffffff', 0.75),
    cloud(340, 330, 60, '#ffe9d2', 0.8),
    cloud(760, 180, 60, '#ffffff', 0.55),
    circle(330, 690, 400, 'url(#sun)'),
    circle(330, 690, 62, '#fffbe4'),
    ridge(WIDTH, HORIZON, 170, 33, '#a9cfc9'),
    ridge(WIDTH, HORIZON, 110, 12, '#7fb9ab'),
    rect(0, HORIZON - 60, WIDTH, 66, '#fff3d6', { filter: 'url(#mist)', opacity: 0.7 }),
    hedge(-20, HORIZON + 4, 1260, 6, { dark: '#5fa592', middle: '#74b79c', bright: '#93cba4' }),
  );
}

function river(): string {
  const area = { x: 0, y: HORIZON + 16, width: WIDTH, height: 190 };
  const boat = path(
    'M-90 -6Q-60 12 0 12H50Q84 10 104 -14Q70 -2 30 -2H-50Q-72 -2 -90 -6z',
    '#7a3b2e',
  );
  const roof =
    rect(-44, -40, 70, 6, '#d9553f', { rx: 3 }) +
    rect(-40, -36, 4, 34, '#7a3b2e') +
    rect(16, -36, 4, 34, '#7a3b2e');
  return group(
    {},
    rect(0, HORIZON, WIDTH, 260, 'url(#stream)'),
    ...times(16, (n) =>
      ellipse(330 + ((n * 37) % 60) - 30, HORIZON + 8 + n * 11, 70 - (n % 5) * 10, 2.6, '#fffbe4', {
        opacity: 0.8 - n * 0.04,
      }),
    ),
    ripples(area, 70, 3, '#ffffff'),
    ripples(area, 50, 9, '#3d8fb0'),
    at(640, HORIZON + 70, 1, ellipse(6, 16, 96, 6, '#2f7f9f', { opacity: 0.4 }), boat, roof),
  );
}

function lawn(): string {
  return group(
    {},
    path(`M0 1010Q600 960 1200 1004V${HEIGHT}H0z`, 'url(#grass)'),
    railing(),
    hedge(-30, 1040, 560, 2, FAR),
    hedge(760, 1034, 470, 5, FAR),
    at(150, 1090, 1, palm(420, 30, '#8a6a4a', '#2f7d5b')),
    at(64, 1140, 1, palm(520, -24, '#7d5d40', '#256c50')),
    flowers(40, 1250, 380, 150, 7),
    flowers(800, 1230, 400, 130, 15),
  );
}

function railing(): string {
  return group(
    {},
    ...times(31, (n) => rect(n * 40, 938 - 12 * Math.sin((n / 30) * Math.PI), 5, 76, '#f7fbf5')),
    stroke('M0 940Q600 914 1200 936', '#ffffff', 8),
    stroke('M0 972Q600 946 1200 968', '#e3efe6', 4),
  );
}

/** Paving that winds from the front edge to the plaza at the rail, with its joints and lamps. */
function walk(): string {
  const edge = 'M330 1800C470 1560 760 1460 690 1240C660 1140 560 1080 560 1000';
  const far = 'L680 1000C690 1080 830 1140 880 1250C960 1450 940 1600 960 1800z';
  return group(
    {},
    path(`${edge}${far}`, 'url(#paving)'),
    stroke(edge, '#fff8e6', 9),
    stroke('M680 1000C690 1080 830 1140 880 1250C960 1450 940 1600 960 1800', '#c79d70', 7),
    ...[1110, 1190, 1290, 1420, 1590].map((y, n) => joint(y, n)),
    lamp(505, 1130, 0.62),
    lamp(900, 1180, 0.78),
    lamp(330, 1420, 1.15),
    bench(430, 1230, 0.9),
    bench(1010, 1330, 1.1),
  );
}

function joint(y: number, n: number): string {
  const [left = 0, right = 0] = [
    [612, 776],
    [672, 838],
    [700, 896],
    [662, 934],
    [520, 946],
  ][n] ?? [0, 0];
  return stroke(
    `M${left} ${y}Q${(left + right) / 2} ${y + 10} ${right} ${y}`,
    '#cfa97c',
    2 + n * 0.5,
    { opacity: 0.7 },
  );
}

function people(): string {
  const shade = (x: number, y: number) => ellipse(x + 26, y, 58, 9, '#9a7048', { opacity: 0.4 });
  return group(
    {},
    at(618, 1052, 0.5, figure('man', { head: '#2b2230', top: '#f2f5f0', lower: '#33536b' })),
    at(652, 1054, 0.5, figure('woman', { head: '#7a4fa0', top: '#e0787f', lower: '#3b2a3a' })),
    shade(740, 1520),
    at(712, 1520, 1.15, figure('woman', { head: '#c9577f', top: '#1f7f8c', lower: '#3b3346' })),
    at(780, 1522, 1.15, figure('child', { head: '#2b2024', top: '#ffcf4a', lower: '#d4503e' })),
    at(848, 1516, 1.15, figure('man', { head: '#241d26', top: '#e9643f', lower: '#2f4468' })),
    balloon(786, 1446),
  );
}

function balloon(x: number, y: number): string {
  return group(
    {},
    stroke(`M${x + 14} ${y + 2}Q${x + 30} ${y - 70} ${x + 22} ${y - 128}`, '#6b4a36', 2),
    ellipse(x + 22, y - 168, 34, 41, '#ff5a5f'),
    ellipse(x + 11, y - 182, 9, 13, '#ffb3ae', { opacity: 0.9 }),
    path(`M${x + 16} ${y - 122}l6 -8l6 8z`, '#ff5a5f'),
  );
}

/** The bungur whose crown fills the upper right corner, its shade on the grass, and petals falling. */
function nearTree(): string {
  const random = seeded(41);
  const petals = times(46, () => {
    const [x, y] = [330 + random() * 850, 520 + random() * 1100];
    return ellipse(x, y, 7, 4, '#f08fc4', {
      opacity: 0.85,
      transform: `rotate(${Math.round(random() * 180)} ${Math.round(x)} ${Math.round(y)})`,
    });
  });
  return group(
    {},
    ellipse(1010, 1660, 330, 60, '#1c6a4b', { opacity: 0.42, filter: 'url(#shade)' }),
    at(1080, 1660, 1, shadeTree(1540, '#5b3d3a', BUNGUR, 19)),
    ...petals,
  );
}
