import { type Child, reacher, reader } from './children.ts';
import { cloud, ridge } from './landscape.ts';
import { figure } from './people.ts';
import { bunting, school } from './school.ts';
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
import { van } from './van.ts';

const [WIDTH, HEIGHT, GROUND] = [1800, 1200, 760];

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
