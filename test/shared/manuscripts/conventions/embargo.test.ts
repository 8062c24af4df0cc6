import { describe, expect, test } from 'vitest';
import { isEmbargoLine } from '../../../../shared/manuscripts/conventions/embargo-line.ts';
import { momentIn } from '../../../../shared/manuscripts/conventions/moment.ts';
import { HOUSE, markdown, plain, readingOf, refusal } from '../reading.ts';

const UNTIL = '2022-11-15T02:00:00.000Z';
/** More paragraphs than are near either end. */
const MANY = Array.from({ length: 9 }, (_, at) => `Paragraf ke-${at}.\n\n`).join('');
const TEXT = 'SAMARINDA, KOMINFONEWS – Wali Kota datang.\n\nSelesai. (ASYA/SUL/KMF-SMR)';

describe('an embargo', () => {
  test.each([
    'EMBARGO s.d. 15/11/2022 10.00 WITA',
    'EMBARGO s/d 15-11-2022 pukul 09:00 WIB',
    'Embargo hingga Selasa, 15 November 2022 pukul 10.00',
    'DIEMBARGO SAMPAI SELASA 15 NOVEMBER 2022 PUKUL 11.00 WIT',
    'Embargo: 2022-11-15T02:00Z',
    'Embargo: 2022-11-15 10:00:00+08:00',
    '*** EMBARGO 15/11/2022 pukul 10 WITA ***',
    'Rilis ini diembargo sampai 15 Nov 2022, 10.00 WITA.',
    'Embargo hingga pukul 10.00 WITA, Selasa (15/11/2022)',
  ])('%j is read, and leaves the text', (line) => {
    for (const text of [
      `${line}\n\nPasar Buka\n\n${TEXT}`,
      `Pasar Buka\n${line}\n\n${TEXT}`,
      `Pasar Buka\n\n${TEXT}\n\n${line}`,
    ]) {
      const read = plain(text, HOUSE);
      expect(read).toMatchObject({ headline: 'Pasar Buka', embargo: UNTIL });
      expect(read.body).toBe('<p>Wali Kota datang.</p>\n<p>Selesai.</p>');
      expect(read.byline?.reporter).toBe('ASYA');
    }
    const escaped = line.replaceAll('*', '');
    expect(markdown(`${escaped}\n\n# Pasar Buka\n\n${TEXT}`, HOUSE).embargo).toBe(UNTIL);
    expect(markdown(`# Pasar Buka\n\n**${escaped}**\n\n${TEXT}`, HOUSE)).toMatchObject({
      embargo: UNTIL,
      body: '<p>Wali Kota datang.</p>\n<p>Selesai.</p>',
    });
  });

  test.each([
    ['EMBARGO', 'no date with its year'],
    ['EMBARGO s.d. besok pagi', 'no date with its year'],
    ['EMBARGO s.d. 15/11 10.00 WITA', 'no date with its year'],
    ['EMBARGO s.d. 15/11/2022', 'no hour'],
    ['EMBARGO s.d. 31/11/2022 10.00 WITA', 'a date that no calendar has'],
    ['EMBARGO s.d. 15/11/2022 25.00 WITA', 'an hour that no day has'],
    ['EMBARGO s.d. Senin, 15 November 2022 10.00 WITA', 'a Senin that is a Selasa'],
    ['EMBARGO 14/11/2022 s.d. 15/11/2022 10.00 WITA', 'more than one date'],
  ])('%j is refused: it has %s', (line, fault) => {
    const error = refusal(() => plain(`BERITA\n\n${line}\n\nPasar Buka\n\n${TEXT}`, HOUSE));
    expect(error.code).toBe('embargo');
    expect(error.message).toBe(
      `Expected a date with its year, an hour and a zone, such as 15/11/2022 10.00 WITA for rilis.txt (line 3) but received "${line}" (${fault})`,
    );
  });

  test('needs a zone where the newsroom is not known', () => {
    expect(momentIn('15/11/2022 10.00')).toEqual({ fault: 'no time zone' });
    expect(momentIn('15/11/2022 10.00', 'Asia/Jayapura')).toEqual({
      instant: '2022-11-15T01:00:00.000Z',
    });
    expect(momentIn('10/7/2022 10.00', 'Europe/Amsterdam')).toEqual({
      instant: '2022-07-10T08:00:00.000Z',
    });
    expect(momentIn('15/11/2022 24.00 WITA')).toEqual({ instant: '2022-11-15T16:00:00.000Z' });
  });

  test.each([
    'Untuk segera disiarkan',
    'UNTUK SEGERA DISIARKAN',
    'Embargo: tidak ada',
    'Tanpa embargo',
  ])('%j is none, and no part of the text', (line) => {
    const read = markdown(`# Pasar Buka\n\n${line}\n\n${TEXT}`, HOUSE);
    expect(read).not.toHaveProperty('embargo');
    expect(read.body).toBe('<p>Wali Kota datang.</p>\n<p>Selesai.</p>');
  });

  test.each([
    'Embargo minyak Rusia berdampak ke Kaltim',
    'Embargo ekspor nikel dicabut pada 15 November 2022.',
    'Pemerintah mencabut embargo hingga 2023.',
    `Embargo hingga ${'akhir tahun '.repeat(20)}`,
  ])('%j is text', (line) => {
    expect(isEmbargoLine(line)).toBe(false);
  });

  test('within the text is text', () => {
    const line = 'Embargo s.d. pekan depan.';
    const text = `Pasar Buka\n\n${MANY}${line}\n\n${MANY.replaceAll('Paragraf', 'Alinea')}`;
    expect(plain(text).body).toContain(line);
  });

  test('as a key, of several the last to end', () => {
    const text = `---\nembargo: 14/11/2022 10.00\n---\nEMBARGO s.d. 15/11/2022 10.00 WITA\n\n# Pasar Buka\n\n${TEXT}`;
    const { manuscript, sources } = readingOf(text, 'text/markdown', HOUSE);
    expect(manuscript.embargo).toBe(UNTIL);
    expect(sources.embargo).toEqual({ line: 4 });
  });
});
