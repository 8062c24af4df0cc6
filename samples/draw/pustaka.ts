import { cloud, ridge } from './landscape.ts';
import { type Child, figure, reacher, reader } from './people.ts';
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
import { hedge, shadeTree } from './trees.ts';
import { van } from './van.ts';

const [WIDTH, HEIGHT, GROUND] = [1800, 1200, 760];
const GREEN = { dark: '#237a53', middle: '#3fa565', bright: '#93d274' };
const DEEP = { dark: '#1c5f4c', middle: '#2f8a5c', bright: '#6bbb66' };

/** The library van on a school's ground: its side is open, children choose and read. */
export function pustaka(): string {
  return picture(
    WIDTH,
    HEIGHT,
    defs(),
    sky(),
    school(),
    yard(),
    bunting(),
    at(930, 850, 1.08, van()),
    children(),
  );
}

function defs(): string {
  return el(
    'defs',
    {},
    linear('sky', [
      [0, '#58b5ea'],
      [0.7, '#c9ecf5'],
      [1, '#fff3d2'],
    ]),
    linear('yard', [
      [0, '#b9dd86'],
      [0.35, '#8ccb73'],
      [1, '#4ea565'],
    ]),
    linear('sand', [
      [0, '#f6dfb2'],
      [1, '#e2bd82'],
    ]),
    linear('mat', [
      [0, '#e9763f'],
      [1, '#c64d35'],
    ]),
    radial('sun', [
      [0, '#fffbe0', 1],
      [0.25, '#fff2b8', 0.7],
      [1, '#fff0b0', 0],
    ]),
    blur('soft', 12),
  );
}

function sky(): string {
  return group(
    {},
    rect(0, 0, WIDTH, GROUND, 'url(#sky)'),
    circle(1500, 140, 430, 'url(#sun)'),
    circle(1500, 140, 64, '#fffdf0'),
    cloud(420, 150, 80, '#ffffff', 0.9),
    cloud(520, 182, 56, '#f3fbff', 0.95),
    cloud(1130, 110, 56, '#ffffff', 0.75),
    cloud(1720, 300, 60, '#ffffff', 0.7),
    ridge(WIDTH, GROUND, 210, 17, '#9fd3c4'),
    ridge(WIDTH, GROUND, 140, 4, '#7fc2a4'),
  );
}

/** A long school in the red and white of its tiles and walls, half hidden by trees. */
function school(): string {
  const windows = times(7, (n) => {
    const x = 1180 + n * 92;
    return (
      rect(x, 560, 56, 66, '#8fd0e0', { rx: 3 }) +
      rect(x, 560, 56, 66, '#ffffff', { rx: 3, opacity: 0.25 }) +
      rect(x + 26, 560, 4, 66, '#ffffff') +
      rect(x, 590, 56, 4, '#ffffff')
    );
  });
  return group(
    {},
    rect(1120, 520, 720, 240, '#fff4dc'),
    rect(1120, 690, 720, 70, '#e7c99a'),
    path('M1080 528L1150 420H1840V528z', '#d3573f'),
    path('M1080 528L1150 420H1170L1104 528z', '#b4432f'),
    ...times(5, (n) => stroke(`M1120 ${444 + n * 18}H1840`, '#b4432f', 2, { opacity: 0.5 })),
    ...windows,
    flag(1040),
    at(120, 780, 1, shadeTree(640, '#6d4a35', GREEN, 3)),
    at(1760, 790, 1, shadeTree(460, '#6d4a35', DEEP, 8)),
    hedge(-30, 780, 520, 4, DEEP),
    hedge(1080, 776, 740, 14, GREEN),
  );
}

function flag(x: number): string {
  return group(
    {},
    rect(x - 4, 150, 8, 620, '#e7eaec'),
    circle(x, 148, 9, '#ffd75e'),
    path(`M${x + 4} 162q38 14 76 0t76 0v44q-38 14 -76 0t-76 0z`, '#e0332e'),
    path(`M${x + 4} 206q38 14 76 0t76 0v44q-38 14 -76 0t-76 0z`, '#ffffff'),
  );
}

function yard(): string {
  const random = seeded(6);
  const blades = times(90, () => {
    const [x, y] = [random() * WIDTH, GROUND + 60 + random() * 380];
    return stroke(
      `M${Math.round(x)} ${Math.round(y)}l-5 -13m5 13l1 -16m-1 16l7 -12`,
      '#3d9458',
      2.4,
      { opacity: 0.5 },
    );
  });
  return group(
    {},
    path(`M0 ${GROUND + 8}Q900 ${GROUND - 22} 1800 ${GROUND + 8}V1200H0z`, 'url(#yard)'),
    path(
      'M300 905Q900 812 1620 880Q1790 940 1600 990Q1000 1060 420 1010Q180 960 300 905z',
      'url(#sand)',
    ),
    ...blades,
    ellipse(170, 840, 330, 46, '#2b7f57', { opacity: 0.35, filter: 'url(#soft)' }),
  );
}

/** Little flags on a line from the tree to the flagpole. */
function bunting(): string {
  const colours = ['#e4573d', '#f4b63f', '#3f8fc4', '#4aa76c', '#b46bb0'];
  const flags = times(17, (n) => {
    const t = (n + 0.5) / 17;
    const x = 190 + 850 * t;
    const y = 214 + 260 * t * (1 - t);
    return path(
      `M${Math.round(x - 16)} ${Math.round(y)}h32l-16 38z`,
      colours[n % colours.length] ?? '#fff',
    );
  });
  return group({}, stroke('M190 214Q615 344 1040 214', '#ffffff', 3), ...flags);
}

const RED = '#c8322b';
const [LIGHT, TAN, BROWN] = ['#e0aa7c', '#cf9466', '#b67a50'];

function child(skin: string, book: string, veil?: string): Child {
  const base = { skin, hair: '#2a1c18', lower: RED, book };
  return veil ? { ...base, veil } : base;
}

function children(): string {
  const teacher = figure('woman', { head: '#2f8f9a', top: '#7d5ba6', lower: '#3b2f4a' });
  return group(
    {},
    at(640, 900, 0.95, reacher(child(TAN, '#3f8fc4'))),
    at(770, 912, 0.98, reacher(child(LIGHT, '#e4573d', '#ffffff'))),
    at(985, 906, 1, reacher(child(BROWN, '#4aa76c'))),
    at(1115, 916, 1.45, teacher),
    mat(),
    at(430, 1050, 1.12, reader(child(LIGHT, '#f4b63f', '#fdfdf8'))),
    at(640, 1100, 1.16, reader(child(BROWN, '#3f8fc4'))),
    at(870, 1064, 1.12, reader(child(TAN, '#e4573d'))),
    at(1090, 1108, 1.16, reader(child(LIGHT, '#7a58a8', '#fdfdf8'))),
    at(1310, 1058, 1.12, reader(child(TAN, '#4aa76c'))),
  );
}

function mat(): string {
  return group(
    {},
    path('M300 1020H1440L1540 1160H200z', '#2f6f4a', {
      opacity: 0.35,
      transform: 'translate(0 12)',
    }),
    path('M300 1020H1440L1540 1160H200z', 'url(#mat)'),
    path('M322 1032H1418L1500 1146H240z', 'none', { stroke: '#ffd79a', 'stroke-width': 6 }),
    ...times(12, (n) =>
      stroke(`M${345 + n * 95} 1034L${268 + n * 109} 1144`, '#ffd79a', 3, { opacity: 0.35 }),
    ),
  );
}
