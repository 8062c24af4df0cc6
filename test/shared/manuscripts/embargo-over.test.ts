import { expect, test } from 'vitest';
import { check } from '../../../shared/manuscripts/check.ts';
import { readManuscript } from '../../../shared/manuscripts/read-manuscript.ts';
import { WORDS } from '../../support/slip-words.ts';

const TEXT = `EMBARGO s.d. 15/11/2022 10.00 WITA

Samarinda Raih Adipura

SAMARINDA, KOMINFONEWS – Kota Samarinda meraih Adipura, Rabu (16/11/2022).`;

function found(sentAt: string) {
  const reading = readManuscript(Buffer.from(TEXT), { name: 'adipura.txt', type: 'text/plain' });
  const settings = { timeZone: 'Asia/Makassar', outlet: 'KOMINFONEWS' };
  return check(reading, { settings, words: WORDS, sentAt });
}

test('an embargo that was over when it was sent is a hint, and makes no true date false', () => {
  expect(found('2022-11-17T02:00:00.000Z')).toEqual([
    {
      code: 'embargoOver',
      severity: 'hint',
      message:
        'The embargo ended on 15 November 2022 10.00 WITA, before the manuscript was sent: it holds nothing back.',
      at: { line: 1 },
    },
  ]);
});

test('of one that still holds, dates are counted from its end', () => {
  expect(found('2022-11-14T02:00:00.000Z')).toMatchObject([
    { code: 'dateAfterPublication', quote: 'Rabu (16/11/2022)' },
  ]);
});
