import { describe, expect, test } from 'vitest';
import { dateWarnings } from '../../../../shared/manuscripts/dates/date-warnings.ts';
import { HOSTILE } from '../../../support/hostile-strings.ts';
import { CLEAN, passage, WHEN } from '../clean-prose.ts';
import { leastTime } from '../processor-time.ts';

function found(text: string, when = WHEN) {
  return dateWarnings([passage(text)], when);
}

/** Code, quote and suggestion of each. */
function said(text: string, when = WHEN) {
  return found(text, when).map(({ code, quote, suggestion }) => [code, quote, suggestion]);
}

describe('a weekday against the calendar', () => {
  test.each([
    ['hadir, Senin (15/11/2022).', 'Senin (15/11/2022)', 'Selasa (15/11/2022)'],
    ['hadir, Senin, (15/11/2022).', 'Senin, (15/11/2022)', 'Selasa, (15/11/2022)'],
    ['hadir Senin (15/11) pagi', 'Senin (15/11)', 'Selasa (15/11)'],
    ['hadir Senin pagi (15/11/22)', 'Senin pagi (15/11/22)', 'Selasa pagi (15/11/22)'],
    ['Rabu, 7 September 2022', 'Rabu, 7 September 2022', undefined],
    ['Rabu, 6 September 2022', 'Rabu, 6 September 2022', 'Selasa, 6 September 2022'],
    ['Rabu (6/9/22)', 'Rabu (6/9/22)', 'Selasa (6/9/22)'],
    ['Senin 15-11-2022', 'Senin 15-11-2022', 'Selasa 15-11-2022'],
    ['Senin 15.11.2022', 'Senin 15.11.2022', 'Selasa 15.11.2022'],
    ['Kamis 1 November', 'Kamis 1 November', 'Selasa 1 November'],
    ["Jum'at, 13 Nov. 2022", "Jum'at, 13 Nov. 2022", 'Minggu, 13 Nov. 2022'],
    ['Ahad, 6 Sept 2022', 'Ahad, 6 Sept 2022', 'Selasa, 6 Sept 2022'],
    [
      'hari Senin tanggal 8 Nopember 2022',
      'Senin tanggal 8 Nopember 2022',
      'Selasa tanggal 8 Nopember 2022',
    ],
    ['SENIN (15/11/2022)', 'SENIN (15/11/2022)', 'SELASA (15/11/2022)'],
    ['8 November 2022 (Senin)', '8 November 2022 (Senin)', '8 November 2022 (Selasa)'],
    ['Senin-Rabu (7-10/11/2022)', 'Senin-Rabu (7-10/11/2022)', 'Senin-Kamis (7-10/11/2022)'],
    [
      'Selasa hingga Rabu, 7–9 November 2022',
      'Selasa hingga Rabu, 7–9 November 2022',
      'Senin hingga Rabu, 7–9 November 2022',
    ],
  ])('%j', (text, quote, suggestion) => {
    expect(said(text)).toEqual(suggestion ? [['wrongWeekday', quote, suggestion]] : []);
  });

  test('says which weekday it was, and when the one that was written is', () => {
    expect(found('hadir, Senin (15/11/2022).')).toEqual([
      {
        code: 'wrongWeekday',
        severity: 'warning',
        message:
          '15 November 2022 falls on Selasa, not on Senin; the nearest Senin is 14 November 2022.',
        quote: 'Senin (15/11/2022)',
        suggestion: 'Selasa (15/11/2022)',
        at: { line: 1 },
      },
    ]);
  });

  test('takes the day that the release names rightly elsewhere', () => {
    const text = 'Rapat dibuka Senin (14/11/2022). Rapat itu, Senin (15/11/2022), dihadiri camat.';
    expect(said(text)).toEqual([['wrongWeekday', 'Senin (15/11/2022)', 'Senin (14/11/2022)']]);
  });

  test("takes last year's number in January for the slip that it is", () => {
    const january = { ...WHEN, publishedAt: '2023-01-10T02:00:00.000Z' };
    expect(said('hadir, Senin (9/1/2022).', january)).toEqual([
      ['wrongWeekday', 'Senin (9/1/2022)', 'Senin (9/1/2023)'],
    ]);
    expect(found('hadir pada 9 Januari 2022.', january)).toMatchObject([
      { code: 'lastYear', severity: 'hint', suggestion: '9 Januari 2023' },
    ]);
    expect(said('Ia dilantik pada 9 Januari 2022.', january)).toEqual([]);
  });

  test.each([
    'Sabtu, Minggu, dan Senin (12-14/11/2022)',
    'Senin, 14-16 November 2022',
    'selama dua minggu (15/11/2022)',
    'Skor Senin 2-1, lalu 3/4 pemain cedera',
    'Nomor 15/11/2022',
    'nomor surat 14/15/2025',
    'Nomor telepon 112, kode 14/15/2025',
    'Sesuai Perda 14-15-2022 dan SK 31/2/2022',
    'sebanyak 14/15/2022 berkas',
    'Telepon 0812-11-2022',
  ])('stays silent about %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a date without its year', () => {
  const later = { ...WHEN, publishedAt: '2026-11-25T02:00:00.000Z' };

  test.each([
    ['Festival digelar Sabtu (14/3/2026) sampai Minggu (15/3).', []],
    ['Festival ditutup Minggu (15/3), dan dibuka Sabtu (14/3/2026).', []],
    ['Tahun baru dimulai Rabu (31/12/2025) sampai Kamis (1/1).', []],
    ['Festival digelar Sabtu (14/3/2026). Penutupan berlangsung Minggu (15/3).', []],
    [
      'Festival digelar Sabtu (14/3/2026). Penutupan berlangsung Selasa (15/3).',
      [['wrongWeekday', 'Selasa (15/3)', 'Minggu (15/3)']],
    ],
    [
      'Lomba digelar Selasa (10/3/2026). Pemenang diumumkan Kamis (25/11).',
      [['wrongWeekday', 'Kamis (25/11)', 'Rabu (25/11)']],
    ],
    ['Stadion itu dibuka Jumat, 17 Agustus 1945. Rapat digelar Rabu (25/11).', []],
  ])('is of the year that the text tells: %j', (text, expected) => {
    expect(said(text, later)).toEqual(expected);
  });
});

describe('a date that cannot be', () => {
  test.each([
    ['pada 31/11/2022', '31/11/2022', '30/11/2022'],
    ['Kamis (31/11/2022)', 'Kamis (31/11/2022)', 'Kamis (1/12/2022)'],
    ['Jumat (31/11/2022)', 'Jumat (31/11/2022)', undefined],
    ['pada 30 Februari', '30 Februari', '28 Februari'],
    ['pada 29 Februari 2022', '29 Februari 2022', '28 Februari 2022'],
    ['pada 32 Januari 2022', '32 Januari 2022', undefined],
    ['pada 11/14/2022', '11/14/2022', '14/11/2022'],
    ['pada 29–31 November 2022', '29–31 November 2022', '29–30 November 2022'],
  ])('%j', (text, quote, suggestion) => {
    expect(said(text)).toEqual([['impossibleDate', quote, suggestion]]);
  });

  test('a span that ends before it begins', () => {
    expect(said('selama 16-14 November 2022')).toEqual([
      ['backwardDates', '16-14 November 2022', undefined],
    ]);
  });

  test.each([
    ['tanggal 14 November 2202', '14 November 2022'],
    ['Senin (14/11/2202)', 'Senin (14/11/2022)'],
    ['pada 14 November 1022', '14 November 2022'],
  ])('a year that nobody means: %j', (text, suggestion) => {
    expect(found(text)).toMatchObject([{ code: 'farYear', suggestion }]);
  });
});

describe('a date after publication', () => {
  test.each([
    ['Wali Kota membuka rapat, Senin (21/11/2022).', undefined],
    ['Wali Kota telah membuka rapat pada 10 Desember 2022.', '10 November 2022'],
    ['Wali Kota telah membuka rapat pada 10 November 2023.', '10 November 2022'],
    ['Rapat persiapan dihadiri camat, Rabu (16/11/2022).', undefined],
  ])('of what is told as over: %j', (text, suggestion) => {
    const after = found(text).map(({ code, suggestion: other }) => [code, other]);
    expect(after).toEqual([['dateAfterPublication', suggestion]]);
  });

  test.each([
    'Pawai akan digelar Senin (21/11/2022).',
    'Rapat digelar Senin (21/11/2022) mendatang.',
    'Menurut undangan, rapat dibuka Senin (21/11/2022).',
    'Pendaftaran ditutup Rabu (30/11/2022).',
    'Rapat dijadwalkan pada Senin (21/11/2022).',
    'Peraturan itu berlaku sejak Kamis, 1 Desember 2022.',
    'Upacara pada 10 Desember 2022 dipusatkan di Stadion Segiri.',
    'Festival siap dibuka, Jumat (18/11/2022). Lalu pawai pada 19-20 November 2022.',
    'Festival siap dibuka, Jumat (18/11/2022). Hadiah telah dibeli. Konser menutup festival Minggu (20/11/2022).',
    'Festival akan digelar di tepian. Pembukaan berlangsung Jumat (18/11/2022).',
  ])('of what lies ahead stays silent: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is counted in the zone of the newsroom', () => {
    const text = 'Rapat berlangsung Selasa (15/11/2022).';
    const publishedAt = '2022-11-14T16:30:00.000Z';
    expect(found(text, { publishedAt, timeZone: 'Asia/Makassar' })).toEqual([]);
    expect(found(text, { publishedAt, timeZone: 'Asia/Jakarta' })).toHaveLength(1);
  });
});

describe('hours', () => {
  test.each([
    ['pukul 25.00', '25.00'],
    ['pukul 09.60', '09.60'],
    ['pkl. 24:15 WITA', '24:15'],
    ['09.00-12.75 WITA', '12.75'],
    ['pukul 08.00 hingga 26.00', '26.00'],
    ['dibuka 29.00 WITA', '29.00'],
  ])('that no clock shows: %j', (text, quote) => {
    expect(found(text)).toMatchObject([{ code: 'impossibleHour', quote }]);
  });

  test.each(['pukul 24.00', 'tiket 75.00', 'pukul 00.05', 'Rp25.00', 'jam 1.000 orang'])(
    'stay silent: %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('of one event in two zones are a hint, of which nothing is proposed', () => {
    const [hint, ...more] = found('Apel dimulai pukul 07.30 WITA. Peserta hadir pukul 07.30 WIB.');
    expect(hint).toEqual({
      code: 'otherZone',
      severity: 'hint',
      message:
        '07.30 WIB: elsewhere the release says 07.30 WITA; if both are one event, one of them is wrong.',
      quote: '07.30 WIB',
      at: { line: 1 },
    });
    expect(more).toEqual([]);
  });

  test.each([
    'Proklamasi dibacakan Jumat, 17 Agustus 1945 pukul 10.00 WIB.',
    'Apel dimulai pukul 07.30 WITA. Siaran mulai pukul 06.30 WIB.',
    'Apel serentak pukul 07.30 WITA dan 07.30 WIB. Di Jakarta pukul 07.30 WIB.',
  ])('in another zone stay silent: %j', (text) => {
    const hints = found(text).filter(({ code }) => code === 'otherZone');
    expect(hints.map(({ quote }) => quote)).toEqual(
      text.includes('Di Jakarta') ? ['07.30 WIB'] : [],
    );
  });
});

test.each(CLEAN)('clean prose gives no warning of dates: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('what has broken other software breaks nothing', () => {
  for (const text of HOSTILE) {
    found(text.replace(/\s+/gu, ' '));
    found(`Senin (${text}) 15/11/2022 pukul ${text}`);
  }
});

test.each([
  'Senin (15/11/2022) ',
  '14-16 November 2022, ',
  '1-1-1-',
  '12.12.12.',
  'Senin, Selasa, ',
  '14 dan ',
  'pukul 25.00 WITA ',
  '99/99/9999 ',
  '     ',
  '(((',
])('200,000 characters of %j are read in linear time', (pattern) => {
  const text = pattern.repeat(Math.ceil(200_000 / pattern.length));
  expect(leastTime(() => found(text))).toBeLessThan(1_000);
});
