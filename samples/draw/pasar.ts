import { bunch, heap, row } from './crates.ts';
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
import { buyer, vendor } from './traders.ts';
import { aubergine, bananas, cabbage, carrot, chilli, corn, tomato } from './vegetables.ts';

const [WIDTH, HEIGHT] = [1800, 1200];

/** A vegetable stall in the morning light of a market hall, its keeper and two customers. */
export function pasar(): string {
  return picture(
    WIDTH,
    HEIGHT,
    defs(),
    hall(),
    at(930, 640, 1.5, vendor()),
    counter(),
    awning(),
    customers(),
    light(),
  );
}

function defs(): string {
  return el(
    'defs',
    {},
    linear('wall', [
      [0, '#2b5c63'],
      [0.6, '#3f8380'],
      [1, '#2c5a5c'],
    ]),
    linear('wood', [
      [0, '#b9743f'],
      [1, '#7e4826'],
    ]),
    linear('floor', [
      [0, '#8b6a55'],
      [1, '#4d3a36'],
    ]),
    linear('cloth', [
      [0, '#ffffff', 0.28],
      [0.6, '#ffffff', 0],
      [1, '#3a1414', 0.28],
    ]),
    radial('bulb', [
      [0, '#fff4c9', 0.95],
      [0.2, '#ffe08a', 0.5],
      [1, '#ffc95c', 0],
    ]),
    blur('soft', 9),
    blur('wide', 40),
  );
}

/** The hall behind the stall: other stalls out of focus, lamps, a shelf. */
function hall(): string {
  const random = seeded(27);
  const colours = ['#f2b04c', '#d95d43', '#6fae5a', '#e9d8a6', '#5b8fb0', '#c77b9b'];
  const far = times(9, (n) => {
    const x = n * 210 - 30;
    const roof = path(`M${x} 330h190l-16 60h-158z`, colours[n % 6] ?? '#fff', { opacity: 0.75 });
    const heap = times(7, () =>
      circle(
        x + 20 + random() * 150,
        560 + random() * 40,
        22 + random() * 16,
        colours[Math.floor(random() * 6)] ?? '#fff',
        { opacity: 0.6 },
      ),
    );
    return (
      roof +
      rect(x + 12, 390, 8, 260, '#1f4549') +
      rect(x + 170, 390, 8, 260, '#1f4549') +
      heap.join('')
    );
  });
  return group(
    {},
    rect(0, 0, WIDTH, 860, 'url(#wall)'),
    group(
      { filter: 'url(#soft)', opacity: 0.8 },
      ...far,
      ...times(5, (n) => passer(160 + n * 380, n)),
    ),
    rect(0, 840, WIDTH, 360, 'url(#floor)'),
    ...[210, 560, 1280, 1600].map((x) => circle(x, 300, 170, 'url(#bulb)', { opacity: 0.55 })),
  );
}

function passer(x: number, n: number): string {
  const fill = ['#7b4a5e', '#37586b', '#a8663f', '#4c6b4a', '#6a4a78'][n] ?? '#555';
  return (
    ellipse(x, 470, 26, 30, '#3c2a2c') +
    path(`M${x - 52} 690Q${x - 50} 505 ${x} 502Q${x + 50} 505 ${x + 52} 690z`, fill)
  );
}

function counter(): string {
  return group(
    {},
    rect(150, 690, 1500, 30, '#5d351c'),
    path('M110 1120L170 700H1630L1690 1120z', 'url(#wood)'),
    ...[
      [640, 176, 1464, 690],
      [780, 156, 1500, 838],
      [930, 134, 1536, 994],
    ].map(([, x = 0, width = 0, foot = 0]) =>
      rect(x + 10, foot + 86, width - 4, 20, '#5d351c', { opacity: 0.55 }),
    ),
    row(
      700,
      [
        heap(6, tomato),
        heap(4, cabbage),
        heap(8, carrot),
        heap(5, corn),
        heap(6, tomato),
        heap(4, cabbage),
      ],
      236,
      205,
    ),
    row(
      846,
      [heap(7, aubergine), bunch, heap(26, chilli), heap(5, corn), bunch, heap(8, carrot)],
      246,
      190,
    ),
    row(
      1002,
      [heap(30, chilli), heap(6, tomato), bunch, heap(7, aubergine), heap(30, chilli), bunch],
      256,
      176,
    ),
    path('M96 1118H1704V1200H96z', '#5d351c'),
    rect(96, 1112, 1608, 14, '#a9683a'),
  );
}

function awning(): string {
  const stripe = 100;
  const strips = times(18, (n) => {
    const x = n * stripe;
    const fill = n % 2 === 0 ? '#d8432f' : '#fff3df';
    return path(`M${x} 0H${x + stripe}V196a50 44 0 0 1 -100 0z`, fill);
  });
  return group(
    {},
    rect(150, 150, 18, 560, '#6b3f22'),
    rect(1632, 150, 18, 560, '#6b3f22'),
    at(420, 250, 1.15, bananas()),
    at(1330, 250, 1.05, bananas()),
    rect(0, 190, WIDTH, 90, '#1b2b2d', { opacity: 0.35, filter: 'url(#soft)' }),
    ...strips,
    rect(0, 0, WIDTH, 244, 'url(#cloth)'),
    ...[640, 1180].map(bulb),
  );
}

function bulb(x: number): string {
  return group(
    {},
    stroke(`M${x} 236V300`, '#2b2320', 5),
    circle(x, 330, 210, 'url(#bulb)'),
    path(`M${x - 34} 318Q${x - 30} 290 ${x} 288Q${x + 30} 290 ${x + 34} 318z`, '#2f6a55'),
    circle(x, 326, 17, '#fffbe6'),
  );
}

function customers(): string {
  return at(250, 1200, 1.75, buyer('woman')) + at(1590, 1200, 1.75, buyer('man'));
}

/** Morning sun that falls in from the left. */
function light(): string {
  return path('M-60 0L420 0L1150 1200H180z', '#fff1c0', { opacity: 0.11, filter: 'url(#wide)' });
}
