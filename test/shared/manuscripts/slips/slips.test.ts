import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../../shared/manuscripts/passage.ts';
import { slipsIn } from '../../../../shared/manuscripts/slips/slips.ts';
import { WORDS } from '../../../support/slip-words.ts';
import { CLEAN } from './clean-paragraphs.ts';

const KNOWN = new Set(['kominfonews', 'labib', 'hendrawan']);

function slips(...texts: string[]) {
  const passages = texts.map(
    (text, index): Passage => ({
      part: 'body',
      text,
      at: { line: index + 1 },
    }),
  );
  return slipsIn(passages, WORDS, KNOWN);
}

/** `slip → what to write`, of each warning. */
function pairs(...texts: string[]): string[] {
  return slips(...texts).map(({ quote, suggestion }) => `${quote} → ${suggestion}`);
}

describe('likely slips', () => {
  test.each([
    ['a letter changed', 'Tugas dan fingsi biro semakin berat.', 'fingsi → fungsi'],
    ['a letter lost', 'Netizen itu begtu mudah bereaksi.', 'begtu → begitu'],
    ['a first letter lost', 'Warga tidak perlu hawatir.', 'hawatir → khawatir'],
    ['a letter too many', 'Rapat itu membahhas anggaran.', 'membahhas → membahas'],
    ['two exchanged', 'Semua piahk diminta hadir.', 'piahk → pihak'],
    ['one in another place', 'Jajaran, khsusunya bagian MKP.', 'khsusunya → khususnya'],
    [
      '-akan without its middle',
      'Rapat yang diselenggaran di sini.',
      'diselenggaran → diselenggarakan',
    ],
    [
      'a letter of what a rare root would make',
      'Hal itu disampikan camat.',
      'disampikan → disampaikan',
    ],
    ['a rare word', 'Perubahan numenklatur itu selesai.', 'numenklatur → nomenklatur'],
    ['a capital that opens a sentence', 'Semantara itu hujan turun.', 'Semantara → Sementara'],
    ['a capital that opens a quote', 'Ia berujar, "Semantara ini aman."', 'Semantara → Sementara'],
    ['a half of a title', 'Kepala Sub-Subtansi Diseminasi hadir.', 'Sub-Subtansi → Sub-Substansi'],
    ['a title', 'Kepala Dinas Kesehetan Kota hadir.', 'Kesehetan → Kesehatan'],
    ['a title behind a first word', 'Pemerinta Kota menggelar rapat.', 'Pemerinta → Pemerintah'],
    ['a half of a pair', 'Tugas dan fungsi-fingsi lain dibahas.', 'fungsi-fingsi → fungsi-fungsi'],
  ])('are found: %s', (_, text, pair) => {
    expect(pairs(text)).toEqual([pair]);
  });

  test('are found where most unknown words of a sentence are slips', () => {
    expect(
      pairs('Kota menyelengarakan rapat untuk masyrakat setempat tentang pembangnan jalan.'),
    ).toEqual([
      'menyelengarakan → menyelenggarakan',
      'masyrakat → masyarakat',
      'pembangnan → pembangunan',
    ]);
    expect(pairs('Bantuan disalurkn oleh petuga dari kelurahn.Setiap lansia dibantu.')).toEqual([
      'disalurkn → disalurkan',
      'petuga → petugas',
    ]);
  });

  test('are none of slang, nor of names before a family name', () => {
    expect(pairs('Ia menyebut mabar, healing, dan gercep. Anak muda suka mobar.')).toEqual([]);
    expect(pairs('Pemerinta Wijaya hadir.')).toEqual([]);
  });

  test('are none of rare words that are right', () => {
    expect(pairs('Para pengemban tugas menautkan akun itu, lalu menyuluh warga.')).toEqual([]);
  });

  test('say what they are about, where, and how often', () => {
    expect(slips('Aman.', 'Fungsi dan fingsi itu.', 'Ada fingsi lain.')).toEqual([
      {
        code: 'likelySlip',
        severity: 'warning',
        message:
          '“fingsi” is no word that the list knows, and one slip away from “fungsi” (2 times).',
        quote: 'fingsi',
        suggestion: 'fungsi',
        at: { line: 2 },
      },
    ]);
  });

  test('come in the order of the text, whatever they are', () => {
    expect(pairs('Jaman ini yang yang begtu.', 'Ada fingsi.')).toEqual([
      'Jaman → Zaman',
      'yang yang → yang',
      'begtu → begitu',
      'fingsi → fungsi',
    ]);
  });
});

describe('lost spaces', () => {
  test.each([
    [
      'after a name that the newsroom knows',
      'kepada Kominfonewsmenyampaikan bahwa',
      'Kominfonewsmenyampaikan → Kominfonews menyampaikan',
    ],
    [
      'before one',
      'Ia berkata kepadaKominfonews kemarin.',
      'kepadaKominfonews → kepada Kominfonews',
    ],
    [
      'between everyday words',
      'Berita itu dapatdilihat semua orang.',
      'dapatdilihat → dapat dilihat',
    ],
    ['before a capital', 'Rapat digelar diKota ini.', 'diKota → di Kota'],
    ['before a sum', 'Warga mendapatRp500 ribu.', 'mendapatRp500 → mendapat Rp500'],
    ['after a full stop', 'Rapat dibuka kemarin.Kami hadir.', 'kemarin.Kami → kemarin. Kami'],
  ])('are found %s', (_, text, pair) => {
    expect(pairs(text)).toEqual([pair]);
  });

  test('are not looked for in places', () => {
    expect(pairs('Sukajadi banjir. Padangpanjang aman. Warga Tanjungredeb ikut.')).toEqual([]);
  });
});

describe('doubled words', () => {
  test('of grammar are one too many', () => {
    expect(slips('Hal yang yang penting.')).toMatchObject([
      { code: 'doubledWord', severity: 'warning', quote: 'yang yang', suggestion: 'yang' },
    ]);
  });

  test('of meaning may lack a hyphen', () => {
    expect(slips('Mereka pulang ke rumah masing masing.')).toMatchObject([
      { severity: 'hint', suggestion: 'masing-masing' },
    ]);
  });

  test('of what is always the same lack a hyphen', () => {
    expect(slips('“Itu itu saja yang dikeluhkan,” ucapnya.')).toMatchObject([
      { severity: 'hint', quote: 'Itu itu', suggestion: 'Itu-itu' },
    ]);
    expect(slips('Rapat itu itu dihadiri camat.')).toMatchObject([
      { severity: 'warning', quote: 'itu itu', suggestion: 'itu' },
    ]);
  });

  test('are none with a hyphen, a comma, capitals, or across sentences', () => {
    const text =
      'Kupu-kupu, kupu itu. Ini, ini, dan Siti Siti. Yang Yang hadir. Ia pergi. Pergi lagi.';
    expect(pairs(text)).toEqual([]);
  });
});

describe('spellings that are not standard', () => {
  test.each([
    [
      'Menjalin kerjasama dengan media masa.',
      ['kerjasama → kerja sama', 'media masa → media massa'],
    ],
    ['Perjanjian Kerjasama itu sah.', ['Kerjasama → Kerja Sama']],
    ['Kerjasama itu sah.', ['Kerjasama → Kerja sama']],
    ['Pemerintah daerah se Kalimantan Timur.', ['se Kalimantan → se-Kalimantan']],
    ['Sesuai kebutuhan dan atau arahan.', ['dan atau → dan/atau']],
    ['Pasar dikota ramai, warga kerumah.', ['dikota → di kota', 'kerumah → ke rumah']],
    ['Himbauannya jelas.', ['Himbauannya → Imbauannya']],
    [
      "Pada Jum'at (18/11) dan jum’at lalu, Jum‘at, serta Jum`at pagi.",
      ["Jum'at → Jumat", 'jum’at → Jumat', 'Jum‘at → Jumat', 'Jum`at → Jumat'],
    ],
    [
      'Bantuan di berikan, acara di awali doa, lalu di buat dan Di lakukan lagi.',
      [
        'di berikan → diberikan',
        'di awali → diawali',
        'di buat → dibuat',
        'Di lakukan → Dilakukan',
      ],
    ],
    ['Warga di lokasi, di gerakan, di tarikan, di hati, di sisi, di negeri, di Awali.', []],
    ["Menjelang salat Jumat, Al-Qur'an dan Ma'ruf.", []],
  ])('%s', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
    expect(slips(text).every(({ severity }) => severity === 'hint')).toBe(true);
  });

  test('are none in names', () => {
    expect(pairs('Warga berobat ke Apotik Jaman dan shalat di Mesjid Taqwa.')).toEqual([
      'shalat → salat',
    ]);
  });
});

describe('silence', () => {
  test.each(Object.entries(CLEAN))('on %s', (_, text) => {
    expect(pairs(text)).toEqual([]);
  });

  test('on one word in quotes, which is of another tongue', () => {
    expect(pairs('Acara itu disebut "fingsi" oleh warga.')).toEqual([]);
  });

  test('on a sentence of which many words are unknown', () => {
    expect(pairs('Ujarnya, "Fingsi kok begtu hawatir lho rek."')).toEqual([]);
    expect(
      pairs('"Ambo sanang bana, urang kampuang alah basatu mambangun nagari," katanya.'),
    ).toEqual([]);
  });

  test('on what the newsroom knows', () => {
    const passage: Passage = { part: 'body', text: 'Ada fingsi.', at: { line: 1 } };
    expect(slipsIn([passage], WORDS, new Set(['fingsi']))).toEqual([]);
  });

  test('on a name that opens a sentence and stands elsewhere, too', () => {
    expect(pairs('Semantara hadir. Menurut Semantara itu benar.')).toEqual([]);
  });
});

test('thirty are told, and how many more there are', () => {
  const words = [...'bcdfghjklmnprstvw'].flatMap((letter) => [
    `me${letter}mbahas`,
    `kepa${letter}da`,
  ]);
  const texts = words.map((word) => `Ini dan itu yang akan ${word} di sana.`);
  const found = slips(...texts);
  expect(found).toHaveLength(31);
  expect(found.at(-1)).toEqual({
    code: 'moreSlips',
    severity: 'hint',
    message: expect.stringMatching(
      /^There (are \d+ more likely slips|is one more likely slip) below these/,
    ),
  });
});
