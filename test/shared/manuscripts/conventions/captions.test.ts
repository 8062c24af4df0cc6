import { describe, expect, test } from 'vitest';
import { captionLine } from '../../../../shared/manuscripts/conventions/caption-line.ts';
import { markdown, plain, readingOf } from '../reading.ts';

const TEXT = 'SAMARINDA, KOMINFONEWS – Wali Kota datang.';
const CAPTION = 'Wali Kota membuka pasar.';

describe('a line about a photo', () => {
  test.each([
    ['Foto: Wali Kota membuka pasar.', { caption: CAPTION }],
    ['FOTO : Wali Kota membuka pasar.', { caption: CAPTION }],
    ['Keterangan foto: Wali Kota membuka pasar.', { caption: CAPTION }],
    ['Keterangan Gambar: Wali Kota membuka pasar.', { caption: CAPTION }],
    ['Ket. foto: Wali Kota membuka pasar.', { caption: CAPTION }],
    ['Ket foto : Wali Kota membuka pasar.', { caption: CAPTION }],
    ['Teks foto: Wali Kota membuka pasar.', { caption: CAPTION }],
    ['Caption: Wali Kota membuka pasar.', { caption: CAPTION }],
    ['Caption foto: Wali Kota membuka pasar.', { caption: CAPTION }],
    ['*Foto:* Wali Kota membuka pasar.', { caption: CAPTION }],
    ['(Foto: Wali Kota membuka pasar)', { caption: 'Wali Kota membuka pasar' }],
    ['Foto 2: Wali Kota membuka pasar.', { caption: CAPTION, number: 2 }],
    ['Keterangan foto 12: Wali Kota membuka pasar.', { caption: CAPTION, number: 12 }],
    ['Foto (Humas/Budi): Wali Kota membuka pasar.', { caption: CAPTION, credit: 'Humas/Budi' }],
    ['FOTO IST: Wali Kota membuka pasar.', { caption: CAPTION, credit: 'IST' }],
    ['Foto istimewa: Wali Kota membuka pasar.', { caption: CAPTION, credit: 'istimewa' }],
    ['Foto 2 Ist.: Wali Kota membuka pasar.', { caption: CAPTION, credit: 'Ist.', number: 2 }],
    ['Foto Humas Pemkot: Wali Kota membuka pasar.', { caption: CAPTION, credit: 'Humas Pemkot' }],
    [
      'Foto Dok. Diskominfo: Wali Kota membuka pasar.',
      { caption: CAPTION, credit: 'Dok. Diskominfo' },
    ],
    ['Foto 1 (Humas): Wali Kota membuka pasar.', { caption: CAPTION, credit: 'Humas', number: 1 }],
    ['Foto IMG_001.jpg: Wali Kota membuka pasar.', { caption: CAPTION, file: 'IMG_001.jpg' }],
    ['Foto IMG_001: Wali Kota membuka pasar.', { caption: CAPTION, file: 'IMG_001' }],
    [
      'Foto pasar pagi.JPEG: Wali Kota membuka pasar.',
      { caption: CAPTION, file: 'pasar pagi.JPEG' },
    ],
    [
      'Foto: Wali Kota membuka pasar. (Foto: Budi/Diskominfo)',
      { caption: CAPTION, credit: 'Budi/Diskominfo' },
    ],
    ['Foto: Wali Kota membuka pasar. Foto: Budi/Humas', { caption: CAPTION, credit: 'Budi/Humas' }],
    ['Foto: Wali Kota membuka pasar. (Dok. Humas)', { caption: CAPTION, credit: 'Dok. Humas' }],
    ['Foto: Wali Kota membuka pasar. [ist]', { caption: CAPTION, credit: 'ist' }],
    ['Foto: Wali Kota (kiri) membuka pasar.', { caption: 'Wali Kota (kiri) membuka pasar.' }],
    ['Foto: Budi/Diskominfo', { credit: 'Budi/Diskominfo' }],
    ['(Foto: Asya/Kominfo)', { credit: 'Asya/Kominfo' }],
    ['Foto: Dok. Humas Pemkot', { credit: 'Dok. Humas Pemkot' }],
    ['Fotografer: Budi', { credit: 'Budi' }],
    ['Keterangan foto:', {}],
  ])('%j is read', (line, said) => {
    expect(captionLine(line)).toEqual(said);
  });

  test.each([
    'Foto bersama menutup acara: semua peserta hadir.',
    'Fotografi: hobi baru warga.',
    'Wali Kota: foto ini bersejarah.',
    'Keterangan: rapat ditunda.',
    'Foto Wali Kota membuka pasar.',
    'Foto istana: tampak dari timur.',
    'Foto humasnya: buram.',
    '(Foto: a) lalu (b)',
    '',
  ])('%j is none', (line) => {
    expect(captionLine(line)).toBeUndefined();
  });
});

describe('captions leave the text', () => {
  const captions = [{ caption: CAPTION }];

  test.each([
    ['below it', `Pasar Buka\n\n${TEXT}\n\nSelesai. (A/B/C)\n\nFoto: ${CAPTION}`],
    ['right below it', `Pasar Buka\n\n${TEXT}\n\nSelesai. (A/B/C)\nFoto: ${CAPTION}`],
    ['above the headline', `Foto: ${CAPTION}\n\nPasar Buka\n\n${TEXT}\n\nSelesai. (A/B/C)`],
    ['between', `Pasar Buka\n\nFoto: ${CAPTION}\n${TEXT}\n\nSelesai. (A/B/C)`],
    ['before the byline', `Pasar Buka\n\n${TEXT}\n\nSelesai.\nFoto: ${CAPTION}\n(A/B/C)`],
    ['wrapped', `Pasar Buka\n\n${TEXT}\n\nSelesai. (A/B/C)\n\nFoto: Wali Kota\nmembuka pasar.`],
    ['below a label', `Pasar Buka\n\n${TEXT}\n\nSelesai. (A/B/C)\n\nKeterangan foto:\n${CAPTION}`],
    ['where no line is blank', `Pasar Buka\n${TEXT}\nSelesai.\n(A/B/C)\nFoto: ${CAPTION}`],
  ])('of plain text, %s', (_, text) => {
    expect(plain(text)).toMatchObject({
      headline: 'Pasar Buka',
      dateline: { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
      body: '<p>Wali Kota datang.</p>\n<p>Selesai.</p>',
      byline: { reporter: 'A' },
      captions,
    });
  });

  test.each([
    ['as a paragraph', `Foto: ${CAPTION}`],
    ['emphasised', `**Foto:** *${CAPTION}*`],
    ['as a list', `- Foto: ${CAPTION}`],
    ['right below the text', `Selesai.\nFoto: ${CAPTION}`],
  ])('of Markdown, %s', (_, text) => {
    const read = markdown(`# Pasar Buka\n\n${TEXT}\n\n${text}`);
    expect(read.captions).toEqual(captions);
    expect(read.body).not.toContain('membuka');
  });

  test('with their numbers, files and credits, in their order', () => {
    const lines = [
      'Keterangan foto:',
      '1. Satu. (Foto: Budi/Humas)',
      '2. Dua.',
      '',
      'Foto kios.jpg: Tiga.',
      'Foto: Dok. Humas',
    ];
    const { captions, aboutPhotos } = plain(`Pasar Buka\n\n${TEXT}\n\n${lines.join('\n')}`);
    expect(captions).toEqual([
      { caption: 'Satu.', credit: 'Budi/Humas', number: 1 },
      { caption: 'Dua.', number: 2 },
    ]);
    expect(aboutPhotos).toEqual({ 'kios.jpg': { caption: 'Tiga.', credit: 'Dok. Humas' } });
    const listed = '**Keterangan foto:**\n\n1. Satu.\n2. Dua.\n';
    expect(markdown(`# Pasar Buka\n\n${TEXT}\n\n${listed}`).captions).toEqual([
      { caption: 'Satu.' },
      { caption: 'Dua.' },
    ]);
  });

  test('and what the front matter says of the same file goes before them', () => {
    const text = `---\nfoto: { kios.jpg: Kios }\n---\n# Pasar Buka\n\n${TEXT}\n\nFoto kios.jpg (Budi): Lain.`;
    expect(markdown(text).aboutPhotos).toEqual({ 'kios.jpg': { caption: 'Kios', credit: 'Budi' } });
  });

  test('but are checked where they stand', () => {
    const { passages, sources } = readingOf(
      `Pasar Buka\n\n${TEXT}\n\nFoto: ${CAPTION}`,
      'text/plain',
    );
    expect(passages.at(-1)).toEqual({ part: 'caption', text: CAPTION, at: { line: 5 } });
    expect(sources.captions).toEqual({ line: 5 });
  });
});
