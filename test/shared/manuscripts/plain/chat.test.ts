import { describe, expect, test } from 'vitest';
import { readingOf } from '../reading.ts';

const read = (...lines: readonly string[]) => readingOf(lines.join('\n'), 'text/plain');

const RELEASE = [
  '*WALI KOTA BUKA PASAR MURAH DI SEPULUH KECAMATAN*',
  '',
  '*SAMARINDA, KOMINFONEWS* – Wali Kota _membuka_ pasar murah 😊 hari ini.',
  '',
  'Warga senang. *(ASYA/SUL/KMF-SMR)*',
];

const EXPECTED = {
  headline: 'Wali Kota Buka Pasar Murah di Sepuluh Kecamatan',
  dateline: { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
  body: '<p>Wali Kota <em>membuka</em> pasar murah 😊 hari ini.</p>\n<p>Warga senang.</p>',
  byline: { reporter: 'ASYA', editor: 'SUL', office: 'KMF-SMR' },
};

/** The release as one message behind that stamp. */
const stamped = (stamp: string) => [`${stamp}${RELEASE[0]}`, ...RELEASE.slice(1)];

describe('a message of WhatsApp is read as the release in it', () => {
  test.each([
    ['as it was copied', RELEASE],
    ['forwarded', ['Diteruskan', ...RELEASE]],
    ['with a stamp of iPhones', stamped('\u200E[14/11/22 09.15.33] Humas Kota: ')],
    ['with a comma in its stamp', stamped('[14/11/2022, 09.15] ~\u202FHumas: ')],
    ['with a stamp of the web', stamped('[09.15, 14/11/2022] +62 812-3456-789: ')],
    ['with a stamp of Android', stamped('14/11/22 09.15 - Humas Kota: ')],
    ['with an English stamp', stamped('11/14/22, 9:15\u202FAM - Humas Kota: ')],
    ['with the stamp alone in its line', ['[14/11/22 09.15] Humas Kota:', ...RELEASE]],
    [
      'exported with all around it',
      [
        '14/11/22 09.10 - Pesan dan panggilan dienkripsi secara end-to-end. Hanya orang di chat ini yang bisa membacanya: pelajari.',
        '14/11/22 09.11 - Humas Kota menambahkan Anda',
        '14/11/22 09.15 - Humas Kota: <Media tidak disertakan>',
        '14/11/22 09.15 - Humas Kota: IMG-20221114-WA0012.jpg (file terlampir)',
        ...stamped('14/11/22 09.15 - Humas Kota: '),
        '14/11/22 09.20 - Humas Kota: Pesan ini dihapus',
      ],
    ],
    [
      'in several messages of one sender',
      [
        `[14/11/22 09.15] Humas: ${RELEASE[0]}`,
        `[14/11/22 09.15] Humas: ${RELEASE[2]} <Pesan ini diedit>`,
        '[14/11/22 09.16] Humas: \u200Egambar tidak disertakan',
        `[14/11/22 09.16] Humas: ${RELEASE[4]}`,
      ],
    ],
  ])('%s', (_, lines) => {
    const { manuscript, warnings } = read(...lines);
    expect(manuscript).toMatchObject(EXPECTED);
    expect(warnings.filter(({ code }) => code !== 'headlineCapitals')).toEqual([]);
  });

  test('every line of it is a paragraph, since nothing wraps there', () => {
    const { manuscript } = read(
      '[14/11/22 09.15] Humas: *Pasar Murah Dibuka*',
      '[14/11/22 09.15] Humas: Satu',
      'dua',
      '- tiga',
      '',
      'empat.',
    );
    expect(manuscript.body).toBe('<p>Satu</p>\n<p>dua</p>\n<ul><li>tiga</li></ul>\n<p>empat.</p>');
  });

  test('bullets right below a number belong to it there, too', () => {
    const { manuscript } = read(
      '[14/11/22 09.15] H: *Pasar Murah Dibuka*',
      'Lokasi:',
      '1. Ulu',
      '- Jl. Juanda',
      '2. Ilir',
    );
    expect(manuscript.body).toBe(
      '<p>Lokasi:</p>\n<ol><li><p>Ulu</p><ul><li>Jl. Juanda</li></ul></li><li>Ilir</li></ol>',
    );
  });

  test('the lines of its file are counted', () => {
    const { passages } = read(
      'Diteruskan',
      '',
      '[14/11/22 09.15] H: *Pasar Dibuka*',
      'Satu.',
      'Dua.',
    );
    expect(passages.map(({ at }) => at)).toEqual([{ line: 3 }, { line: 4 }, { line: 5 }]);
  });

  test('of several senders all is kept, with a hint', () => {
    const { manuscript, warnings } = read(
      '[14/11/22 09.15] Humas: *Pasar Murah Dibuka*',
      'Satu.',
      '[14/11/22 09.20] Rina: <Media tidak disertakan>',
      '[14/11/22 09.21] Sul: Dua.',
    );
    expect(manuscript.body).toBe('<p>Satu.</p>\n<p>Dua.</p>');
    expect(warnings).toEqual([
      {
        code: 'severalSenders',
        severity: 'hint',
        message:
          'The chat holds messages of Humas, Sul: all of them are in the text. Leave out what is not part of the release.',
        at: { line: 4 },
      },
    ]);
  });
});

describe('what looks like a chat and is none stays', () => {
  test.each([
    ['a schedule', '14/11/2022 09.00 - Apel pagi: halaman Balai Kota'],
    ['a reference', '[14/11/2022] Humas: catatan'],
    ['a word', 'Surat itu lalu\nDiteruskan kepada warga.'],
  ])('%s', (_, line) => {
    const { manuscript } = read('Agenda Wali Kota Pekan Ini', '', 'Satu.', '', line);
    expect(manuscript.body).toContain(line.replace('\n', ' '));
  });
});

describe('a headline that alone is bold', () => {
  test.each([
    ['under a bold label', ['*LINTAS DAERAH*', '', '*Pasar Murah Dibuka*', '', 'Satu.']],
    ['under a known label', ['Berita Kota', '*Pasar Murah Dibuka*', 'Satu.']],
    ['on two lines', ['*Pasar Murah*', '*Dibuka*', '', 'Satu.']],
    ['between emoji, of which a hint tells', ['📢 *Pasar Murah Dibuka* 📢', '', 'Satu.']],
    ['twice', ['*Pasar Murah Dibuka*', '', 'Pasar Murah Dibuka', '', 'Satu.']],
  ])('is known by that %s', (what, lines) => {
    const { manuscript, warnings } = read(...lines);
    expect(manuscript.headline).toBe('Pasar Murah Dibuka');
    expect(manuscript.body).toBe('<p>Satu.</p>');
    const emoji = {
      code: 'headlineEmoji',
      severity: 'hint',
      message: 'The headline is printed without the emoji around it.',
      quote: '📢 Pasar Murah Dibuka 📢',
      suggestion: 'Pasar Murah Dibuka',
      at: { line: 1 },
    };
    expect(warnings).toEqual(what.includes('emoji') ? [emoji] : []);
  });

  test('is not the bold lines below it, which are its sub-headline', () => {
    const { manuscript } = read(
      'Pasar Murah Dibuka',
      '',
      '*Cara Mendaftar*',
      '*Di Kelurahan*',
      '',
      'Satu.',
    );
    expect(manuscript.headline).toBe('Pasar Murah Dibuka');
    expect(manuscript.subheadline).toBe('Cara Mendaftar Di Kelurahan');
    expect(manuscript.body).toBe('<p>Satu.</p>');
  });

  test('in two words of capitals is no label', () => {
    const { manuscript } = read(
      '*SAMARINDA BERSIH*',
      '',
      'Warga kota bergotong royong',
      '',
      'Satu.',
    );
    expect(manuscript.headline.toUpperCase()).toBe('SAMARINDA BERSIH');
  });
});

test('what is struck out is left out, with a hint', () => {
  const { manuscript, warnings } = read(
    'Pasar Murah ~Batal~ Dibuka',
    '',
    '~Kalimat lama.~',
    'Dibuka ~Senin~ Selasa, pukul 08.00~10.00.',
  );
  expect(manuscript.headline).toBe('Pasar Murah Dibuka');
  expect(manuscript.body).toBe('<p>Dibuka Selasa, pukul 08.00~10.00.</p>');
  expect(warnings.map(({ code, quote, at }) => [code, quote, at])).toEqual([
    ['struckText', 'Batal', { line: 1 }],
    ['struckText', 'Kalimat lama.', { line: 3 }],
    ['struckText', 'Senin', { line: 4 }],
  ]);
});

test('section labels are kept, each once', () => {
  const labels = (...lines: readonly string[]) => read(...lines).labels;
  const release = ['Pasar Murah Dibuka Hari Ini', '', 'Satu.'];
  expect(labels('TOP NEWS', '', 'Top', 'TOP', '=====', ...release)).toEqual(['TOP NEWS', 'Top']);
  expect(labels('Kabar Tepian |', 'Senin, 14 November 2022', release[0] ?? '', ...release)).toEqual(
    ['Kabar Tepian', 'Senin, 14 November 2022'],
  );
  expect(labels(...release)).toEqual([]);
});

describe('a long chat is read in linear time:', { timeout: 10_000 }, () => {
  const stamp = '[14/11/22 09.15] A: ';

  test.each([`${stamp}a\n`, `${stamp}\n`, '~a~ ', '~a\n', 'Diteruskan\n', '<', '\u200E', '📢'])(
    'of %j',
    (run) => {
      const text = run.repeat(Math.floor(100_000 / run.length));
      const { manuscript } = read(`${stamp}*Judul Berita*`, 'Satu.', text, 'Dua.');
      expect(manuscript.headline).toBe('Judul Berita');
    },
  );
});
