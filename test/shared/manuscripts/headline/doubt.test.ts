import { expect, test } from 'vitest';
import { readingOf } from '../reading.ts';

const TEXT = 'SAMARINDA, KOMINFONEWS – Wali Kota datang.\n\nWarga senang.';
const LIKELIER = 'Wali Kota Resmikan Pasar Pagi yang Baru';

function doubtsIn(text: string, type: 'text/plain' | 'text/markdown' = 'text/plain') {
  return readingOf(text, type).warnings.filter(({ code }) => code === 'headlineDoubtful');
}

test('a dateline far below the headline is a warning that suggests the line right above it', () => {
  const preface = 'Tim Media Center Kota Tepian\n\nCatatan untuk rekan wartawan\n\n';
  expect(doubtsIn(`${preface}${LIKELIER}\n\n${TEXT}`)).toEqual([
    {
      code: 'headlineDoubtful',
      severity: 'warning',
      message:
        'The headline stands far above the dateline. More likely it is the line suggested here: take out what stands above that.',
      quote: 'Tim Media Center Kota Tepian',
      suggestion: LIKELIER,
      at: { line: 1 },
    },
  ]);
});

test('a greeting above the headline is such a preface too', () => {
  const preface =
    'Yth. rekan-rekan wartawan di Samarinda\n\nDengan hormat, kami kirimkan rilis berikut.\n\n';
  expect(doubtsIn(`${preface}${LIKELIER}\n\n${TEXT}`)).toMatchObject([{ suggestion: LIKELIER }]);
});

test.each([
  ['right above the text', `${LIKELIER}\n\n${TEXT}`],
  ['above a sub-headline', `${LIKELIER}\n\nPedagang lama diutamakan\n\n${TEXT}`],
  ['above a text without a dateline', `${LIKELIER}\n\nSatu.\n\nDua.\n\nTiga.`],
  [
    'above a text that comes to another dateline',
    `${LIKELIER}\n\nWali Kota datang.\n\nWarga senang.\n\n${TEXT}`,
  ],
  ['below a letterhead', `PEMERINTAH KOTA SAMARINDA\nSIARAN PERS\n\n${LIKELIER}\n\n${TEXT}`],
])('a headline %s is not doubted', (_, text) => {
  expect(doubtsIn(text)).toEqual([]);
});

test.each([
  ['a label', 'SIARAN PERS'],
  ['an office', 'DINAS KOMUNIKASI DAN INFORMATIKA'],
  ['a day', 'Rabu, 11 Maret 2026 | 10:15 WITA'],
])('%s that is the only heading is a headline in doubt', (_, line) => {
  expect(doubtsIn(`# ${line}\n\n${TEXT}`, 'text/markdown')).toMatchObject([
    { severity: 'warning', quote: line, at: { line: 1 } },
  ]);
});

test('an office that nobody knows is one too, where it is a heading above another', () => {
  const text = `# HUMAS KOTA MAJU\n\nJl. Balai Kota No. 1\n\nSIARAN PERS\n\n# ${LIKELIER}\n\n${TEXT}`;
  expect(doubtsIn(text, 'text/markdown')).toMatchObject([{ suggestion: LIKELIER }]);
});
