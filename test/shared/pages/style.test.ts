import { expect, test } from 'vitest';
import { STYLE } from '../../../shared/pages/style.ts';

test('the stylesheet is small and asks nobody else for anything', () => {
  expect(Buffer.byteLength(STYLE)).toBeLessThan(8192);
  expect(STYLE).not.toMatch(/url\(|@import/);
});

/** WCAG 2.2, relative luminance of `#rrggbb` or `#rgb`. */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(digits.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function palette(css: string): Record<string, string> {
  return Object.fromEntries(
    [...css.matchAll(/--(\w+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const light = palette(STYLE.slice(0, STYLE.indexOf('@media')));
const dark = { ...light, ...palette(STYLE.slice(STYLE.indexOf('@media'))) };

test.each([
  ['light', light],
  ['dark', dark],
])('in %s all text meets WCAG AA', (_, colours) => {
  const { paper = '', shade = '', ink = '', quiet = '', link = '', mark = '' } = colours;
  const pairs = [
    ...[paper, shade].flatMap((ground) => [ink, quiet, link].map((text) => [text, ground])),
    ['#fff', mark],
    ['#dbe8ef', mark],
  ];
  for (const [text = '', ground = ''] of pairs) {
    expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});
