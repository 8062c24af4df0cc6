import { expect, test } from 'vitest';
import { openCounter } from '../../../cli/progress/counter.ts';

function screen(isTTY: boolean) {
  let time = 0;
  const written: string[] = [];
  const stderr = { write: (text: string) => void written.push(text), isTTY, columns: 24, rows: 9 };
  const counter = openCounter({ stderr, now: () => time });
  return { counter, written, later: (milliseconds: number) => (time += milliseconds) };
}

test('on a terminal one line changes, ten times a second at most, and goes at the end', () => {
  const { counter, written, later } = screen(true);
  counter.at('Reading', 1, 5000);
  counter.at('Reading', 2, 5000);
  later(100);
  counter.at('Reading', 1200, 5000);
  counter.end();
  counter.at('Reading', 5000, 5000);
  expect(written).toEqual([
    '\rReading: 1 of 5,000\u001b[K',
    '\rReading: 1,200 of 5,000\u001b[K',
    '\r\u001b[K',
  ]);
});

test('the line is never wider than the terminal', () => {
  const { counter, written } = screen(true);
  counter.at('Reading the objects of the site', 1);
  expect(written).toEqual(['\rReading the objects of \u001b[K']);
});

test.each([true, false])(
  'nothing of nobody knows how many is no progress (terminal: %s)',
  (isTTY) => {
    const { counter, written, later } = screen(isTTY);
    later(60_000);
    counter.at('Reading', 0);
    expect(written).toEqual([]);
    counter.at('Reading', 0, 12);
    expect(written).toEqual([expect.stringContaining('Reading: 0 of 12')]);
  },
);

test('a log gets a line for what takes five seconds, and from then on two a minute', () => {
  const { counter, written, later } = screen(false);
  counter.at('Reading', 1);
  later(4999);
  counter.at('Reading', 800);
  later(1);
  counter.at('Reading', 900);
  later(29_999);
  counter.at('Reading', 1800);
  later(1);
  counter.at('Reading', 1801);
  later(5000);
  counter.at('Writing', 1);
  counter.at('Reading', 1900);
  counter.end();
  expect(written).toEqual(['Reading: 900\n', 'Reading: 1,801\n', 'Writing: 1\n']);
});
