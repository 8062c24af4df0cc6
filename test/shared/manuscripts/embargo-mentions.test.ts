import { describe, expect, test } from 'vitest';
import { embargoMentions } from '../../../shared/manuscripts/embargo-mentions.ts';
import { HOUSE, readingOf } from './reading.ts';

const SENT = { sentAt: '2022-11-14T01:00:00.000Z', timeZone: 'Asia/Makassar' };
const MANY = Array.from({ length: 9 }, (_, at) => `Paragraf ke-${at}.\n\n`).join('');

function warned(line: string) {
  const text = `Pasar Buka\n\n${MANY}${line}\n\n${MANY}`;
  const { manuscript, passages } = readingOf(text, 'text/plain', HOUSE);
  return { manuscript, warnings: embargoMentions(passages, SENT) };
}

describe('an embargo that readers will see', () => {
  test('is a warning where it holds the release back', () => {
    const quote =
      'Naskah untuk media ini embargo hingga Selasa, 15 November 2022 pukul 10.00 WITA.';
    const { manuscript, warnings } = warned(`Rekan media yang kami hormati. ${quote}`);
    expect(manuscript.embargo).toBe('2022-11-15T02:00:00.000Z');
    expect(warnings).toEqual([
      {
        code: 'embargoInText',
        severity: 'warning',
        message:
          'These words are taken for an embargo until 15 November 2022 10.00 WITA, and readers will see them: write it on a line of its own, such as EMBARGO s.d. 15/11/2022 10.00 WITA.',
        quote,
        at: { line: 21 },
      },
    ]);
  });

  test.each([
    'Embargo s.d. pekan depan.',
    'Pemerintah mencabut embargo pada Selasa, 15 November 2022 pukul 10.00 WITA.',
    'Embargo minyak Rusia berlaku Senin, 5 Desember 2022.',
    'Rekan media, mohon embargo sampai pukul 10.00.',
    'Rekan media, naskah ini embargo sampai 15/11/2022.',
    'Rekan media, naskah ini embargo sampai 15/11/2022 10.00 SGT.',
  ])('is one where it does not: %j', (line) => {
    const { manuscript, warnings } = warned(line);
    expect(manuscript).not.toHaveProperty('embargo');
    expect(warnings).toMatchObject([{ code: 'embargoNotRead', severity: 'warning', quote: line }]);
  });

  test.each([
    'Pemerintah mencabut embargo pada Selasa, 8 November 2022 pukul 10.00 WITA.',
    'Embargo ekspor nikel dicabut pada 2 November 2022.',
    'Embargo minyak Rusia berdampak ke Kaltim.',
    'Pemerintah mencabut embargo hingga 2023.',
    'Dua kapal ditahan karena embargo senjata.',
  ])('is none where it is over, or names no time: %j', (line) => {
    expect(warned(line).warnings).toEqual([]);
  });
});
