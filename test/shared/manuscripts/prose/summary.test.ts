import { describe, expect, test } from 'vitest';
import { bodyText } from '../../../../shared/manuscripts/body/body-text.ts';
import { parseBody } from '../../../../shared/manuscripts/body/parse-body.ts';
import { manuscriptView } from '../../../../shared/manuscripts/manuscript-view.ts';
import { readingMinutesOf } from '../../../../shared/manuscripts/prose/reading-time.ts';
import { MOST_SUMMARY, summaryOf } from '../../../../shared/manuscripts/prose/summary.ts';
import { readingOf } from '../reading.ts';

/** 140 characters, so that what follows is cut. */
const LONG = `Wali ${'kota '.repeat(26)}hadir`;

describe('a summary', () => {
  test('of a short text is the text in one line', () => {
    expect(summaryOf(' Pasar  dibuka.\n\nWarga\u00A0senang. ')).toBe('Pasar dibuka. Warga senang.');
    expect(summaryOf(`${LONG} sampai sore hari ini.`).endsWith('hari…')).toBe(true);
    expect(summaryOf(`${LONG} pagi hari di sana.`)).toBe(`${LONG} pagi hari di sana.`);
    expect(summaryOf('')).toBe('');
  });

  test.each([
    ['a word', 'meresmikan pasarnya lagi', 'hadir meresmikan…'],
    ['a comma', 'di Balai Kota, Jumat siang', 'di Balai Kota…'],
    ['a date', 'pada 14 November 2022 siang', ' hadir…'],
    ['an amount', 'dan juga Rp 5,5 miliar untuk kota', 'hadir dan juga…'],
    ['a number and its noun', 'bersama 312 penggiat kota', ' hadir…'],
    ['a street', 'dari jauh di Jl. Kesuma Bangsa', 'dari jauh di…'],
    ['a degree', 'Syamsul A., S.Sos. dan Rina', 'hadir Syamsul…'],
    ['degrees of several parts', 'ini Rina, S.I.Kom., dan Sari', 'hadir ini Rina…'],
    ['an initial', 'seperti juga H. Andi Harun', 'seperti juga…'],
  ])('never ends within %s', (_, rest, end) => {
    const summary = summaryOf(`${LONG} ${rest}, lalu semua pulang bersama-sama.`);
    expect(summary.slice(-end.length)).toBe(end);
    expect(summary.length).toBeLessThanOrEqual(MOST_SUMMARY);
  });

  test('has 160 characters at most, whatever the text is', () => {
    for (const text of [
      'a'.repeat(500),
      '1 '.repeat(500),
      '😀'.repeat(300),
      'S.Sos. '.repeat(99),
    ]) {
      const summary = summaryOf(text);
      expect(summary.length).toBeLessThanOrEqual(MOST_SUMMARY);
      expect(summary).toMatch(/^.+…$/u);
      expect(summary.isWellFormed()).toBe(true);
    }
  });
});

test('what its sender is shown is the beginning of its sentences', () => {
  const html =
    '<h1>Pasar</h1><p>Naik 8 ton[1].</p><h2>Sebab</h2><p>Hujan.</p><p>[1] Sementara.</p>';
  const view = manuscriptView(readingOf(html, 'text/html'));
  expect(view).toMatchObject({ summary: 'Naik 8 ton. Hujan. [1] Sementara.', passages: 4 });
});

test.each([
  [1, 0],
  [1, 1],
  [1, 299],
  [2, 300],
  [5, 1000],
])('%i minutes take %i words', (minutes, words) => {
  expect(readingMinutesOf(`${'kata – '.repeat(words)}…`)).toBe(minutes);
});

test('the text of a body is that of all its blocks', () => {
  const html = '<h2>Sub</h2><p>Satu<br/>dua</p><ul><li>tiga<ol><li>empat</li></ol></li></ul>';
  expect(bodyText(parseBody(html))).toBe('Sub Satu dua tiga empat');
});

test('longest texts take linear time', { timeout: 5000 }, () => {
  for (const run of ['a', '. ', ' ', '!', 'a ']) {
    const text = run.repeat(200_000);
    expect(summaryOf(text).length).toBeLessThanOrEqual(MOST_SUMMARY);
    expect(readingMinutesOf(text)).toBeGreaterThan(0);
  }
});
