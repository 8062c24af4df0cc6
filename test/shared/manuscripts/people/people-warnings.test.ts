import { describe, expect, test } from 'vitest';
import { dateWarnings } from '../../../../shared/manuscripts/dates/date-warnings.ts';
import { peopleWarnings } from '../../../../shared/manuscripts/people/people-warnings.ts';
import type { Person } from '../../../../shared/people.ts';
import { HOSTILE } from '../../../support/hostile-strings.ts';
import { CLEAN, passage, WHEN } from '../clean-prose.ts';
import { leastTime } from '../processor-time.ts';
import { besides } from '../reading.ts';

/** As the settings of an office in Samarinda may hold them. */
const PEOPLE: readonly Person[] = [
  {
    name: 'Andi Harun',
    titles: 'Dr. H.',
    degrees: 'S.T., S.H., M.Si.',
    offices: [{ office: 'Wali Kota Samarinda', from: '2021-02-26' }],
  },
  {
    name: 'Syaharie Jaang',
    offices: [{ office: 'Wali Kota Samarinda', from: '2010-11-23', to: '2021-02-17' }],
  },
  { name: 'Rusmadi', offices: [{ office: 'Wakil Wali Kota Samarinda', from: '2021-02-26' }] },
  { name: 'Luthfi bin Yahya' },
  { name: 'Sri Mulyani' },
  { name: 'Sri Mulyati' },
];

function found(texts: string | string[], people: readonly Person[] = []) {
  const passages = [texts].flat().map((text, at) => passage(text, at + 1));
  return peopleWarnings(passages, people, WHEN);
}

function said(texts: string | string[], people: readonly Person[] = []) {
  return found(texts, people).map(({ code, quote, suggestion }) => [code, quote, suggestion]);
}

describe('one name spelt two ways', () => {
  test.each([
    ['Plt Kabag Materi M Huseni Labib hadir. “Begitu,” ujar Labih.', 'Labih', 'Labib'],
    ['Direktur Anton Hendrawan hadir. Hendrawam mengatakan begitu.', 'Hendrawam', 'Hendrawan'],
    ['Hadir Anton Hendrawan. Menurut Hendrwan, hujan turun.', 'Hendrwan', 'Hendrawan'],
    ['Hadir Rina Suhartini. Bu Suhratini pulang.', 'Suhratini', 'Suhartini'],
    [
      'Hadir Kepala Biro Syarifah Alawiyah. Lalu Syarifah Alawiah pulang.',
      'Syarifah Alawiah',
      'Syarifah Alawiyah',
    ],
    [
      'Camat Andi Wahyudin hadir. Kata Andy Wahyudin, hujan turun.',
      'Andy Wahyudin',
      'Andi Wahyudin',
    ],
  ])('%j', (text, quote, suggestion) => {
    expect(said(text)).toEqual([['nameSpelling', quote, suggestion]]);
  });

  test('leaves degrees out of the name', () => {
    const texts = ['Kepala Dinas Sosial Isfihani S.Sos M.Si mengatakan.', 'Isfihany menambahkan.'];
    expect(found(texts).filter(({ code }) => code === 'nameSpelling')).toMatchObject([
      {
        quote: 'Isfihany',
        suggestion: 'Isfihani',
        message: 'Isfihany is written Isfihani elsewhere.',
      },
    ]);
  });

  test('is told where the slip stands first, however often it does', () => {
    const right = 'Camat Andi Wahyudin hadir.';
    const texts = [...Array(9).fill(right), ...Array(6).fill('Kata Andy Wahyudin, hujan.')];
    expect(found(texts)).toMatchObject([{ quote: 'Andy Wahyudin', at: { line: 10 } }]);
  });

  test('knows every title before a name', () => {
    for (const title of ['drh.', 'Ns.', 'apt.', 'dr.']) {
      const text = `Anton Hendrawan hadir. Menurut ${title} Hendrawam, hujan turun.`;
      expect(said(text)).toEqual([['nameSpelling', 'Hendrawam', 'Hendrawan']]);
    }
  });

  test('says where the other stands', () => {
    expect(found(['Kabag Huseni bin Labib hadir.', '“Begitu,” ujar Labih.'])).toEqual([
      {
        code: 'nameSpelling',
        severity: 'warning',
        message: 'Labih is written Huseni bin Labib elsewhere.',
        quote: 'Labih',
        suggestion: 'Labib',
        at: { line: 2 },
      },
    ]);
  });

  test('is found in a headline', () => {
    const headline = { ...passage('Andy Wahyudin Buka Musrenbang'), part: 'headline' as const };
    const body = passage('Camat Andi Wahyudin membuka musrenbang.', 2);
    expect(peopleWarnings([headline, body], [], WHEN)).toMatchObject([
      { quote: 'Andy Wahyudin', suggestion: 'Andi Wahyudin', at: { line: 1 } },
    ]);
  });

  test.each([
    'Hadir Rahmat Hidayat dan Rahmad Santoso. Rahmat mengatakan begini, ujar Rahmad begitu.',
    'Hadir Rahmat Hidayat. Camat Rahmad mengatakan begitu.',
    'Hadir Ibu Sri Mulyani dan Ibu Sri Mulyati.',
    'Rektor Universitas Hasanuddin hadir. Menurut Hasanudin, hujan turun.',
    'Ketut Wijaya hadir. Ketua mengatakan begitu.',
    'Kepala Dinas hadir. Kepada mereka Kepala Bidang berpesan.',
    'Warga Loa Janan dan warga Loa Kanan hadir.',
  ])('stays silent about %j', (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('against the settings', () => {
  test.each([
    ['Wali Kota Andi Harum hadir.', 'knownName', 'Andi Harum', 'Andi Harun'],
    ['Habib Lutfi bin Yahya hadir.', 'knownName', 'Lutfi bin Yahya', 'Luthfi bin Yahya'],
    [
      'Andi Harun, S.Pd., hadir.',
      'otherDegrees',
      'Andi Harun, S.Pd.,',
      'Andi Harun, S.T., S.H., M.Si.,',
    ],
    [
      'Dr. H. Andi Harun, S.E. hadir.',
      'otherDegrees',
      'Dr. H. Andi Harun, S.E.',
      'Dr. H. Andi Harun, S.T., S.H., M.Si.,',
    ],
    [
      'Andi Harun, ST, SH, M.Si hadir.',
      'degreeStyle',
      'Andi Harun, ST, SH, M.Si',
      'Andi Harun, S.T., S.H., M.Si.,',
    ],
    [
      'Wali Kota Samarinda Syaharie Jaang hadir.',
      'officeHolder',
      'Wali Kota Samarinda Syaharie Jaang',
      'mantan Wali Kota Samarinda Syaharie Jaang',
    ],
    [
      'Walikota Rusmadi hadir.',
      'officeHolder',
      'Walikota Rusmadi',
      'Wakil Wali Kota Samarinda Rusmadi',
    ],
    [
      'Rusmadi, M.S., selaku Wali Kota Samarinda, hadir.',
      'officeHolder',
      'Rusmadi, M.S., selaku Wali Kota Samarinda',
      'Rusmadi, M.S., selaku Wakil Wali Kota Samarinda',
    ],
    [
      'Wali Kota Samarinda, Sri Mulyani, hadir.',
      'officeHolder',
      'Wali Kota Samarinda, Sri Mulyani',
      'Wali Kota Samarinda, Andi Harun',
    ],
    ['Pada 10 Januari 2020 Wali Kota Andi Harun hadir.', undefined, '', ''],
    [
      'Rapat digelar Senin (14/11/2022). Wali Kota Syaharie Jaang hadir.',
      'officeHolder',
      'Wali Kota Syaharie Jaang',
      'mantan Wali Kota Syaharie Jaang',
    ],
  ])('%j', (text, code, quote, suggestion) => {
    expect(said(text, PEOPLE)).toEqual(code ? [[code, quote, suggestion]] : []);
  });

  test('fewer degrees than they hold are a hint', () => {
    expect(found('Andi Harun, S.H., hadir.', PEOPLE)).toMatchObject([
      { code: 'otherDegrees', severity: 'hint' },
    ]);
  });

  test('who held an office is told by the day of the sentence', () => {
    expect(found('Wali Kota Syaharie Jaang hadir.', PEOPLE)).toMatchObject([
      {
        message:
          'Wali Kota Syaharie Jaang: by the settings Andi Harun was Wali Kota Samarinda on 2022-11-15.',
      },
    ]);
    expect(said('Pada 10 Januari 2020 Wali Kota Syaharie Jaang hadir.', PEOPLE)).toEqual([]);
  });

  test.each(['Burhanudin Saleh', 'Hamdani Yusran', 'Irma Suryani', 'Drajat'])(
    'a name that begins as a title does is one: %s',
    (name) => {
      const people = [...PEOPLE, { name }];
      const quote = `Wali Kota ${name}`;
      expect(said(`${quote} hadir.`, people)).toEqual([
        ['officeHolder', quote, 'Wali Kota Andi Harun'],
      ]);
    },
  );

  test.each([
    'Wali Kota Samarinda Andi Harun dan Wakil Wali Kota Rusmadi hadir.',
    'Plt. Wali Kota Samarinda Rusmadi hadir.',
    'Pj Wali Kota Rusmadi hadir.',
    'Mantan Wali Kota Samarinda Syaharie Jaang hadir.',
    'Kala itu Wali Kota Samarinda Syaharie Jaang hadir.',
    'Wali Kota Samarinda periode 2010–2021 Syaharie Jaang hadir.',
    'Syaharie Jaang menyerahkan jabatan kepada Wali Kota Samarinda.',
    'Wali Kota Rusmadi Wongso hadir.',
    'Hadir Sri Mulyani. Sri Mulyati pulang.',
    'Andi Harun Nasution, S.Pd., hadir.',
    'H. Andi Harun, S.T., S.H., M.Si., hadir.',
    'Andi Harun hadir.',
  ])('silent: %j', (text) => {
    expect(said(text, PEOPLE)).toEqual([]);
  });
});

test.each(CLEAN)('clean prose gives no warning of people: %s', (text) => {
  expect(found(text)).toEqual([]);
  expect(found(text, PEOPLE)).toEqual([]);
});

test('clean prose as one release gives none either', () => {
  expect(found([...CLEAN], PEOPLE)).toEqual([]);
});

test('the sample gives exactly its slips of dates and people', ({ skip }) => {
  const sample = besides('samples/kominfonews-rakor-adpim.txt')?.toString();
  if (sample === undefined) return skip('../shared/samples is not here');
  const passages = sample
    .split('\n')
    .map((line, at) => passage(line.replace(/\s+/gu, ' ').trim(), at + 1))
    .filter(({ text }) => text !== '');
  const warnings = [...dateWarnings(passages, WHEN), ...peopleWarnings(passages, [], WHEN)];
  expect(warnings.map(({ code, quote, suggestion, at }) => [code, quote, suggestion, at])).toEqual([
    ['degreeStyle', 'Syamsul Anwar, S.Sos', 'Syamsul Anwar, S.Sos.,', { line: 9 }],
    ['degreeStyle', 'Abdillah Syafei S.Ag ,', 'Abdillah Syafei, S.Ag.,', { line: 9 }],
    ['degreeStyle', 'Dr. Aang Witarsa Rofik, M.Si', 'Dr. Aang Witarsa Rofik, M.Si.,', { line: 31 }],
    ['nameSpelling', 'Labih', 'Labib', { line: 29 }],
  ]);
});

test('what has broken other software breaks nothing', () => {
  for (const text of HOSTILE) {
    const line = text.replace(/\s+/gu, ' ');
    found(line, PEOPLE);
    found(`Wali Kota Samarinda Dr ${line} Andi Harun, ${line} S.Sos selaku Bupati`, PEOPLE);
    found('Wali Kota Andi Harun', [{ name: text, degrees: text, offices: [{ office: text }] }]);
  }
});

const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
const MANY_NAMES = Array.from({ length: 9_000 }, (_, at) => {
  const own = letter(at) + letter(at / 26) + letter(at / 676);
  return `kata Rahm${own} Hida${own}t. `;
}).join('');

test.each([
  MANY_NAMES,
  'Syamsul Anwar, S.Sos ',
  'Prof Dr Ir H ',
  'S.Sos, ',
  'Dr.',
  'ujar Labih. ',
  'Andi Harun ',
  'Wali Kota Syaharie Jaang. ',
  'Wali Kota 1/1/2020. ',
  'A',
  'Aa',
  'Aaaaa ',
  ', ',
])('200,000 characters of long runs (%#) are read in linear time', (pattern) => {
  const text = pattern.repeat(Math.ceil(200_000 / pattern.length)).slice(0, 200_000);
  expect(leastTime(() => found(text, PEOPLE))).toBeLessThan(1_500);
});
