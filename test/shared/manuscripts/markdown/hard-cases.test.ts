import { describe, expect, test } from 'vitest';
import { ManuscriptError } from '../../../../shared/manuscripts/manuscript-error.ts';
import type { ManuscriptType } from '../../../../shared/manuscripts/read-manuscript.ts';
import { HOUSE, readingOf } from '../reading.ts';

/** Of what takes quadratic time, four times as much takes sixteen times as long. */
const FOURFOLD = 8;

/** Least of several: whatever else a machine does only adds to it. */
const TRIES = 3;

const HEADED: Record<ManuscriptType, string> = {
  'text/plain': 'Judul Berita\n\nSatu.\n\n',
  'text/markdown': '# Judul Berita\n\nSatu.\n\n',
  'text/html': '<h1>Judul Berita</h1><p>Satu.</p>',
  'application/json': '',
};

/** Milliseconds of processor time. */
function cost(text: string, type: ManuscriptType): number {
  const times = Array.from({ length: TRIES }, () => {
    const before = process.cpuUsage();
    read(text, type);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** Refusing is an answer, too. */
function read(text: string, type: ManuscriptType): void {
  try {
    readingOf(HEADED[type] + text, type, HOUSE);
  } catch (error) {
    if (!(error instanceof ManuscriptError)) throw error;
  }
}

const table = (rows: number) => `|a|b|\n|-|-|\n${'|satu|**dua**|\n'.repeat(rows)}`;
const repeated = (piece: string) => (times: number) => piece.repeat(times);

describe('four times as much takes about four times as long:', { timeout: 120_000 }, () => {
  test.each<[string, ManuscriptType, (times: number) => string, number]>([
    ['a table of Markdown, up to 33 KB', 'text/markdown', table, 550],
    ['60 KB of _a*', 'text/markdown', repeated('_a*'), 5000],
    ['5,000 >', 'text/markdown', repeated('>'), 1250],
    ['lines of >', 'text/markdown', repeated('> a\n\n'), 2500],
    ['open links', 'text/markdown', repeated('[a]('), 5000],
    [
      'open code',
      'text/markdown',
      (times) =>
        Array.from({ length: Math.sqrt(times) * 8 }, (_, i) => '`'.repeat(i % 90)).join(' '),
      2500,
    ],
    ['captions of Markdown', 'text/markdown', repeated('Foto: a\n'), 4000],
    ['captions of plain text', 'text/plain', repeated('Foto: a (b)\n'), 3000],
    ['captions with open brackets', 'text/plain', (times) => `Foto: ${'('.repeat(times)}`, 40_000],
    ['signs within a caption', 'text/plain', (times) => `Foto: a${'*'.repeat(times)}b`, 10_000],
    ['signs before a caption', 'text/plain', (times) => `${'*'.repeat(times)}Foto`, 40_000],
    [
      'an embargo that never ends',
      'text/plain',
      (times) => `EMBARGO ${' 1.'.repeat(times)}`,
      15_000,
    ],
    ['paragraphs of HTML', 'text/html', repeated('<p>a'), 4000],
    ['line breaks of HTML', 'text/html', repeated('a<br><br>'), 4000],
    ['emphasis that is never closed', 'text/html', repeated('<p><b>a'), 2500],
    ['cells of HTML', 'text/html', (times) => `<table>${'<tr><td>a<td>b'.repeat(times)}`, 2500],
    [
      'paragraphs of JSON',
      'application/json',
      (times) =>
        JSON.stringify({ headline: 'a', body: { paragraphs: Array(times).fill('Foto: a') } }),
      3500,
    ],
    [
      'unknown fields of JSON',
      'application/json',
      (times) =>
        JSON.stringify(Object.fromEntries(Array.from({ length: times }, (_, i) => [`x${i}`, i]))),
      3000,
    ],
  ])('%s', (_, type, make, times) => {
    read(make(times), type);
    const [once, fourfold] = [cost(make(times), type), cost(make(4 * times), type)];
    // Below some milliseconds a clock of one knows nothing.
    expect(fourfold).toBeLessThan(FOURFOLD * Math.max(once, 5));
  });
});
