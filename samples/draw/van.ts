import { at, circle, ellipse, group, path, rect, seeded, stroke, times } from './svg.ts';

const BODY = '#2e9e74';
const BODY_DARK = '#1f7a5c';
const BODY_LIGHT = '#5cc596';

/** The library van with its side opened like a wing; wheels stand at 0, 0, about 860 × 470 px. */
export function van(): string {
  return group(
    {},
    ellipse(10, 6, 470, 24, '#35523a', { opacity: 0.4 }),
    body(),
    cab(),
    shelves(),
    wing(),
    at(-250, -4, 1, wheel()),
    at(300, -4, 1, wheel()),
  );
}

function body(): string {
  return group(
    {},
    rect(-430, -440, 660, 392, BODY, { rx: 26 }),
    rect(-430, -116, 660, 68, BODY_DARK, { rx: 10 }),
    rect(-430, -128, 660, 16, '#ffe08a'),
    rect(-430, -440, 660, 26, BODY_LIGHT, { rx: 13 }),
    ...times(3, (n) => rect(-300 + n * 170, -462, 110, 22, BODY_DARK, { rx: 6 })),
    rect(-438, -180, 18, 34, '#ff7a59', { rx: 5 }),
  );
}

function cab(): string {
  return group(
    {},
    path('M220 -392H318Q350 -392 366 -350L404 -232Q436 -222 440 -190V-48H220z', BODY),
    path('M220 -116H440V-48H220z', BODY_DARK),
    rect(220, -128, 220, 16, '#ffe08a'),
    path('M250 -362H312Q330 -362 338 -340L368 -236H250z', '#d9f1f4'),
    path('M250 -362H290L252 -256z', '#ffffff', { opacity: 0.6 }),
    rect(262, -206, 34, 10, BODY_DARK, { rx: 5 }),
    circle(424, -156, 17, '#fff4c2'),
    rect(400, -72, 52, 26, '#39474d', { rx: 8 }),
    stroke('M384 -250q22 -4 24 -28', '#26343a', 7),
    rect(398, -304, 20, 32, '#26343a', { rx: 6 }),
  );
}

/** Four shelves of books behind the opened side. */
function shelves(): string {
  const rows = times(3, (n) => books(-392, -316 + n * 78, 584, 40 + n));
  return group(
    {},
    rect(-400, -404, 600, 272, '#3c2a24', { rx: 8 }),
    rect(-400, -404, 600, 272, '#ffcf87', { rx: 8, opacity: 0.25 }),
    ...rows,
    ...times(3, (n) => rect(-400, -316 + n * 78, 600, 11, '#c98f55')),
    rect(-104, -404, 9, 272, '#b97f49'),
    rect(112, -404, 9, 272, '#b97f49'),
  );
}

const COVERS = [
  '#e4573d',
  '#f4b63f',
  '#3f8fc4',
  '#7a58a8',
  '#4aa76c',
  '#f08fa6',
  '#f6ead0',
  '#26566e',
];

function books(x: number, foot: number, width: number, seed: number): string {
  const random = seeded(seed);
  const drawn: string[] = [];
  for (let left = x; left < x + width - 26; ) {
    const [w, h] = [10 + random() * 14, 42 + random() * 20];
    const fill = COVERS[Math.floor(random() * COVERS.length)] ?? '#e4573d';
    drawn.push(
      rect(left, foot - h, w, h, fill, { rx: 2 }),
      rect(left + 1, foot - h + 8, w - 2, 4, '#ffffff', { opacity: 0.5 }),
    );
    left += w + 1.5;
    if (random() > 0.9) left += 18;
  }
  return drawn.join('');
}

/** The raised side, a striped canvas edge under it, held by two struts. */
function wing(): string {
  const strip = (n: number) =>
    path(`M${-420 + n * 40} -486h40l2 34a21 16 0 0 1 -42 0z`, n % 2 === 0 ? '#ffffff' : '#ff8a5c');
  return group(
    {},
    stroke('M-398 -404L-410 -470', '#d9e4de', 7),
    stroke('M198 -404L214 -470', '#d9e4de', 7),
    path('M-404 -410H204L222 -486H-422z', BODY_LIGHT),
    path('M-404 -410H204L208 -424H-408z', '#1b3b31', { opacity: 0.3 }),
    ...times(16, strip),
  );
}

function wheel(): string {
  return group(
    {},
    path('M-78 -40a78 78 0 0 1 156 0z', '#1b4d3c'),
    circle(0, -42, 58, '#2b2f36'),
    circle(0, -42, 33, '#c9d3d6'),
    circle(0, -42, 12, '#6f7d82'),
    ...times(6, (n) => {
      const angle = (n * Math.PI) / 3;
      return circle(Math.cos(angle) * 22, -42 + Math.sin(angle) * 22, 4.5, '#8c999e');
    }),
  );
}
