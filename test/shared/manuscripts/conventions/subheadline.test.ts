import { describe, expect, test } from 'vitest';
import { serialise } from '../../../../shared/manuscripts/body/body-tree.ts';
import { parseBody } from '../../../../shared/manuscripts/body/parse-body.ts';
import { PLACE_ATTRIBUTE } from '../../../../shared/manuscripts/body/source-tree.ts';
import { subheadline } from '../../../../shared/manuscripts/conventions/subheadline.ts';

const LINE = 'Sepuluh Kecamatan Dapat Giliran';
const TEXT = '<p>Wali Kota membuka pasar murah di sepuluh kecamatan.</p>';
const DATED = '<p>SAMARINDA, KOMINFONEWS – Wali Kota datang</p>';

const take = (html: string, house = {}) => subheadline(parseBody(html), house);

describe('a sub-headline', () => {
  test.each([
    ['a heading above the text', `<h2>${LINE}</h2>${TEXT}`],
    ['a heading above a dateline, other headings below', `<h2>${LINE}</h2>${DATED}<h2>Dua</h2>`],
    ['a line in italics', `<p><em>${LINE}</em></p>${TEXT}`],
    ['a line in bold', `<p><strong>${LINE}</strong></p>${TEXT}`],
    ['a short line above a longer paragraph', `<p>${LINE}</p>${TEXT}`],
    ['a short line above a dateline', `<p>${LINE}</p>${DATED}`],
  ])('is %s', (_, html) => {
    const taken = take(html);
    expect(taken.found).toEqual({ subheadline: LINE });
    expect(serialise(taken.blocks ?? [])).toBe(serialise(parseBody(html).slice(1)));
  });

  test('in italics may be short', () => {
    expect(take(`<p><em>Pendaftaran dibuka</em></p>${TEXT}`).found).toBeDefined();
  });

  test('may quote a person', () => {
    const line = 'Andi Harun: Jaga Kebersihan Sungai';
    expect(take(`<p>${line}</p>${TEXT}`).found).toEqual({ subheadline: line });
  });

  test('tells its place', () => {
    const html = `<h2 ${PLACE_ATTRIBUTE}="4">${LINE}</h2>${TEXT}`;
    expect(take(html).places).toEqual({ subheadline: 4 });
  });

  test('of the newsroom’s own outlet stands above its dateline', () => {
    const html = `<h2>${LINE}</h2><p>Tepian Jaya, Kominfonews – Wali Kota datang</p><h2>Dua</h2>`;
    expect(take(html)).toEqual({});
    expect(take(html, { outlet: 'KOMINFONEWS' }).found).toBeDefined();
  });
});

test.each([
  ['a sentence', `<p>Warga senang.</p>${TEXT}`],
  ['a section’s heading among others', `<h2>${LINE}</h2>${TEXT}<h2>Dua</h2>${TEXT}`],
  ['a heading of the third level', `<h3>${LINE}</h3>${TEXT}`],
  ['a line above a list', `<p>${LINE}</p><ul><li>satu</li></ul>`],
  ['a line that opens a list', `<p>Warga diminta membawa:</p>${TEXT}`],
  ['a line that begins in small letters', `<p>dan sepuluh kecamatan lain</p>${TEXT}`],
  ['one or two words', `<p>Pendaftaran dibuka</p>${TEXT}`],
  ['a line above a shorter one', `<p>${LINE}</p><p>Satu.</p>`],
  ['a line above unfinished text', `<p>${LINE}</p><p>Wali Kota membuka pasar murah di kota</p>`],
  ['a date', `<p>Samarinda, 14 November 2022</p>${TEXT}`],
  ['a date in figures', `<p>Hari Senin tanggal 14/11/2022</p>${TEXT}`],
  ['a byline', `<p>Oleh: Rina Sari Dewi</p>${TEXT}`],
  ['codes', `<p>(ASYA/SUL/KMF-SMR)</p>${TEXT}`],
  ['a greeting', `<p>Assalamualaikum warahmatullahi wabarakatuh</p>${TEXT}`],
  ['an address', `<p>Kepada rekan media massa</p>${TEXT}`],
  ['a dateline', `${DATED}${TEXT}`],
  ['a paragraph', `<p>${'Wali Kota '.repeat(30)}</p>${TEXT}`],
  ['a quotation', `<blockquote><p>${LINE}</p></blockquote>${TEXT}`],
  ['the text alone', TEXT],
  ['nothing', ''],
])('%s is none', (_, html) => {
  expect(take(html)).toEqual({});
});

test('long lines are read in linear time', { timeout: 10_000 }, () => {
  for (const run of ['a', 'A ', '1', '1/', '(A/', '.', ' ']) {
    expect(take(`<p>${run.repeat(Math.floor(200_000 / run.length))}x</p>${TEXT}`)).toEqual({});
  }
});
