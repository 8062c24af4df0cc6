import { boats } from './boats.ts';
import { bridge } from './bridge.ts';
import { cloud, glitter, ridge, ripples, streaks } from './landscape.ts';
import { mosque } from './mosque.ts';
import { type Figure, silhouette } from './people.ts';
import {
  at,
  blur,
  circle,
  el,
  group,
  linear,
  path,
  picture,
  radial,
  rect,
  stroke,
  times,
} from './svg.ts';
import { palm } from './trees.ts';

const [WIDTH, HEIGHT, HORIZON] = [1800, 1200, 690];
const DARK = '#231a3c';

/** The Mahakam at sunset, seen from the new park: mosque, bridge, a ketinting, people at the rail. */
export function tepian(): string {
  return picture(WIDTH, HEIGHT, defs(), sky(), farShore(), river(), boats(), promenade());
}

function defs(): string {
  return el(
    'defs',
    {},
    linear('sky', [
      [0, '#27306b'],
      [0.3, '#6a4793'],
      [0.55, '#d5617c'],
      [0.78, '#fb9a5b'],
      [1, '#ffdf97'],
    ]),
    linear('water', [
      [0, '#ffc987'],
      [0.12, '#f08f6c'],
      [0.4, '#9a5487'],
      [1, '#2b2c62'],
    ]),
    radial('glow', [
      [0, '#fff6c9', 1],
      [0.14, '#ffe59a', 0.85],
      [0.45, '#ffb95e', 0.35],
      [1, '#ff9a5a', 0],
    ]),
    radial('lamp', [
      [0, '#fff3c4', 0.95],
      [0.25, '#ffdc86', 0.5],
      [1, '#ffc257', 0],
    ]),
    linear('ground', [
      [0, '#5a3f66'],
      [1, '#2a2046'],
    ]),
    blur('soft', 5),
    blur('haze', 16),
  );
}

function sky(): string {
  const warm = { x: 0, y: 330, width: WIDTH, height: 260 };
  return group(
    {},
    rect(0, 0, WIDTH, HORIZON + 4, 'url(#sky)'),
    group(
      { filter: 'url(#soft)' },
      streaks(warm, 26, 11, '#ffd9a0'),
      streaks(warm, 14, 5, '#b4527f'),
    ),
    group(
      { filter: 'url(#soft)' },
      cloud(320, 240, 74, '#e98b9d', 0.42),
      cloud(380, 262, 56, '#ffc3a0', 0.4),
      cloud(1480, 180, 88, '#a35f9e', 0.5),
      cloud(1540, 208, 62, '#f09a9c', 0.42),
      cloud(890, 120, 50, '#8a5aa2', 0.45),
    ),
    circle(1010, 596, 420, 'url(#glow)'),
    circle(1010, 596, 74, '#fff7d6'),
    birds(),
  );
}

function birds(): string {
  const places = [
    [690, 360, 1],
    [742, 336, 0.8],
    [786, 366, 0.7],
    [1250, 300, 0.9],
    [1304, 322, 0.7],
  ] as const;
  return places
    .map(([x, y, s]) => at(x, y, s, stroke('M-22 -6Q-10 -14 0 0Q10 -14 22 -6', '#4a2f63', 4)))
    .join('');
}

function farShore(): string {
  const colours = { deck: '#56346b', cable: '#6d4479', lamp: '#ffe9a8' };
  return group(
    {},
    ridge(WIDTH, HORIZON, 150, 3, '#c9738a'),
    ridge(WIDTH, HORIZON, 96, 21, '#a05a86'),
    at(770, HORIZON - 62, '0.92 0.92', bridge(colours)),
    ridge(WIDTH, HORIZON + 2, 42, 8, '#6f3f74'),
    at(480, HORIZON + 2, 0.86, mosque('#3c2757', '#ff9f6e', '#ffd98a')),
    group({}, ...times(30, (n) => house(40 + n * 61))),
  );
}

/** A far house on the bank, every third one with its light on. */
function house(x: number): string {
  const [w, h] = [22 + ((x * 7) % 19), 14 + ((x * 13) % 15)];
  const lit = x % 3 === 0 ? rect(x + w * 0.35, HORIZON - h * 0.6, 5, 5, '#ffd98a') : '';
  return (
    path(`M${x} ${HORIZON + 2}v${-h}l${w / 2} -9l${w / 2} 9v${h}z`, '#4a2d60', { opacity: 0.9 }) +
    lit
  );
}

function river(): string {
  const area = { x: -40, y: HORIZON + 6, width: WIDTH + 80, height: 350 };
  return group(
    {},
    rect(0, HORIZON, WIDTH, HEIGHT - HORIZON, 'url(#water)'),
    group(
      { filter: 'url(#soft)', opacity: 0.36 },
      at(480, HORIZON + 2, '0.86 -0.6', mosque('#3c2757', '#3c2757', '#ffd98a')),
      at(
        770,
        HORIZON + 40,
        '0.92 -0.5',
        bridge({ deck: '#56346b', cable: '#56346b', lamp: '#ffe9a8' }),
      ),
    ),
    glitter(1010, HORIZON + 4, 360, 120, 9, '#fff0b8'),
    ripples(area, 150, 4, '#ffd3a6'),
    ripples(area, 110, 14, '#4b3477'),
  );
}

function promenade(): string {
  return group(
    {},
    path(`M0 1068Q900 1034 1800 1062V1200H0z`, 'url(#ground)'),
    path(`M0 1068Q900 1034 1800 1062V1072Q900 1044 0 1078z`, '#e58f7c', { opacity: 0.55 }),
    ...times(9, (n) =>
      stroke(`M${900 + (n - 4) * 150} 1052L${900 + (n - 4) * 330} 1200`, '#1d1738', 2, {
        opacity: 0.5,
      }),
    ),
    railing(),
    at(-30, 1160, 1, palm(790, 92, DARK, '#1c1c3c')),
    at(1786, 1160, 1, palm(650, -40, DARK, '#1c1c3c')),
    ...[330, 860, 1450].map(lamp),
    person(1120, 1136, 0.86, 'man'),
    person(1176, 1138, 0.86, 'child'),
    person(1230, 1136, 0.84, 'woman'),
    person(560, 1128, 0.8, 'woman'),
    person(616, 1128, 0.82, 'man'),
  );
}

/** Dark against the light, with the sun's edge on the side that is turned to it. */
function person(x: number, y: number, scale: number, kind: Figure): string {
  const sunwards = x < 1010 ? 3 : -3;
  return (
    at(x + sunwards, y - 1, scale, silhouette(kind, '#f2a07e')) +
    at(x, y, scale, silhouette(kind, '#1a1431'))
  );
}

function railing(): string {
  const posts = times(37, (n) => {
    const x = n * 50;
    const y = 1066 - 24 * Math.sin((x / WIDTH) * Math.PI);
    return rect(x - 3, y - 66, n % 4 === 0 ? 9 : 5, 72, DARK);
  });
  const bar = (lift: number, width: number) =>
    stroke(`M0 ${1066 - lift}Q900 ${1066 - 48 - lift} 1800 ${1062 - lift}`, DARK, width);
  return group({}, ...posts, bar(64, 9), bar(40, 4), bar(18, 4));
}

function lamp(x: number): string {
  return group(
    {},
    circle(x, 800, 120, 'url(#lamp)'),
    rect(x - 4, 812, 8, 330, DARK),
    path(`M${x - 12} 1142h24l6 16h-36z`, DARK),
    path(`M${x - 18} 776h36l-8 38h-20z`, '#fff2c2'),
    path(`M${x - 24} 778L${x} 756L${x + 24} 778z`, DARK),
  );
}
