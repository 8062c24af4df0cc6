import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { plot } from '../../../bench/support/plot.ts';
import type { Figure } from '../../../bench/support/report.ts';

const figure = (value: number, goal = 100, name = 'a figure'): Figure => {
  return { name, value, unit: 'ms', goal };
};

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: true,
  isArray: (name) => ['text', 'rect'].includes(name),
});

/** What is drawn of each figure, and where the goal's line is. */
function drawn(figures: readonly Figure[]) {
  const { svg } = parser.parse(plot(figures));
  const [, ...bars] = svg.rect as { x: number; width: number; fill: string }[];
  const labels = (svg.text as { x: number; '#text': string | number }[]).map((text) => text);
  return { bars, labels, goal: svg.line.x1 as number, box: svg.viewBox.split(' ').map(Number) };
}

test('a bar that reaches its goal ends at the line', () => {
  const { bars, goal } = drawn([figure(100)]);
  expect((bars[0]?.x ?? 0) + (bars[0]?.width ?? 0)).toBe(goal);
});

test('a bar is as long as its ratio to its goal, whatever the goal is', () => {
  const { bars } = drawn([figure(50), figure(500, 1000), figure(25)]);
  expect(bars.map(({ width }) => width)).toEqual([120, 120, 60]);
});

test('what misses its goal has another colour, and ends with the axis', () => {
  const { bars, box } = drawn([figure(100), figure(101), figure(10_000)]);
  const [met, missed, far] = bars;
  expect(missed?.fill).not.toBe(met?.fill);
  expect(far?.fill).toBe(missed?.fill);
  expect((far?.x ?? 0) + (far?.width ?? 0)).toBeLessThan(box[2] ?? 0);
});

test('a figure below zero has no bar, and its number tells', () => {
  const { bars, labels } = drawn([figure(-20)]);
  expect(bars[0]?.width).toBe(0);
  expect(labels.map((label) => label['#text'])).toEqual(['a figure', -0.2]);
});

test('a long name has its place, and is text, not markup', () => {
  const name = `CPU < 1 & ${'x'.repeat(80)}`;
  const { labels, bars } = drawn([figure(1, 2, name), figure(1)]);
  expect(labels[0]?.['#text']).toBe(name);
  // Eighty letters of 13 px take some 530 px.
  expect(labels[0]?.x).toBeGreaterThan(530);
  expect(bars[0]?.x).toBe(bars[1]?.x);
});
