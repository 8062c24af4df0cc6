import { describe, expect, test } from 'vitest';
import { markdown, plain, readingOf } from '../reading.ts';

const TOP = 'Festival Mahakam Digelar\n\nSAMARINDA, KOMINFONEWS – Festival digelar dua hari.';
const BODY = '<p>Festival digelar dua hari.</p>\n<p>Festival dibuka wali kota.</p>';
const CODES = { text: 'rin/kmf-smr', reporter: 'rin', office: 'kmf-smr' };

describe('what ends a text', () => {
  test.each([
    'Festival dibuka wali kota. (rin/kmf-smr)\n\n#Mahakam #Samarinda\n\n###',
    'Festival dibuka wali kota.\n\n#Mahakam #Samarinda\n\n(rin/kmf-smr)',
    'Festival dibuka wali kota.\n#Mahakam #Samarinda\n\n-30-\n\n[rin/kmf-smr]',
    'Festival dibuka wali kota. (rin/kmf-smr) #Mahakam #Samarinda\n\n— selesai —',
    'Festival dibuka wali kota. (rin/kmf-smr)\n\n(*)\n\n#Mahakam, #Samarinda',
  ])('is taken in whatever order it stands: %j', (end) => {
    const read = plain(`${TOP}\n\n${end}`);
    expect(read).toMatchObject({ body: BODY, byline: CODES, tags: ['Mahakam', 'Samarinda'] });
  });

  test.each(['###', '***', '-30-', '— selesai —', '(*)', '===='])('may be %s', (mark) => {
    expect(plain(`${TOP}\n\nFestival dibuka wali kota.\n\n${mark}`).body).toBe(BODY);
  });

  test('leaves stated tags as they are', () => {
    const text = `---\ntag: Pasar\n---\n\n# ${TOP}\n\nFestival dibuka wali kota.\n\n\\#Mahakam`;
    expect(markdown(text).tags).toEqual(['Pasar']);
  });

  test.each(['Nomor #1 menang.', 'Selesai tepat waktu', '30 orang hadir'])('is not %j', (line) => {
    expect(plain(`${TOP}\n\nFestival dibuka wali kota.\n\n${line}`).body).toBe(
      `${BODY}\n<p>${line}</p>`,
    );
  });
});

describe('a byline in labels', () => {
  const named = { text: 'Rina Wati/Sulaiman', reporter: 'Rina Wati', editor: 'Sulaiman' };

  test.each([
    'Penulis: Rina Wati\nEditor: Sulaiman',
    'Reporter : Rina Wati | Editor : Sulaiman',
    '*Pewarta:* Rina Wati\n*Penyunting:* Sulaiman',
    'Oleh: Rina Wati\n\nRedaktur: Sulaiman',
  ])('is read from %j', (end) => {
    const read = plain(`${TOP}\n\nFestival dibuka wali kota.\n\n${end}`);
    expect(read).toMatchObject({ body: BODY, byline: named });
  });

  test('credits the photos that name nobody', () => {
    const end = 'Foto: Warga menonton.\n\nPenulis: Rina Wati\nEditor: Sulaiman\nFoto: Budi Santoso';
    const read = plain(`${TOP}\n\nFestival dibuka wali kota.\n\n${end}`);
    expect(read.captions).toEqual([{ caption: 'Warga menonton.' }, { credit: 'Budi Santoso' }]);
    expect(read.byline).toEqual(named);
  });

  test('names the agency that holds the copyright as office', () => {
    const end = 'Pewarta: Rina Wati\nEditor: Sulaiman\nCOPYRIGHT © ANTARA 2025';
    expect(plain(`${TOP}\n\nSelesai.\n\n${end}`).byline?.office).toBe('ANTARA');
  });

  test('is no lead below the headline, and stands beside codes', () => {
    const [headline, text] = TOP.split('\n\n');
    const read = plain(
      `${headline}\n\nOleh: Rina Wati\n\n${text}\n\nFestival dibuka wali kota. (rin/kmf-smr)`,
    );
    expect(read).toMatchObject({ body: BODY, lead: expect.stringMatching(/^Festival/) });
    expect(read.byline).toEqual({ ...CODES, text: 'Rina Wati/rin/kmf-smr', reporter: 'Rina Wati' });
  });

  test('closes a paragraph, too', () => {
    const read = plain(`${TOP}\n\nFestival dibuka wali kota. Reporter : Eko`);
    expect(read).toMatchObject({ body: BODY, byline: { text: 'Eko', reporter: 'Eko' } });
  });

  test.each(['Editor: naskah ini harus dibaca ulang.', 'Penulis: harus hadir tepat waktu'])(
    'is not %j',
    (line) => {
      expect(plain(`${TOP}\n\n${line}\n\nSelesai.`)).not.toHaveProperty('byline');
    },
  );
});

describe('a signature', () => {
  const SIGNED =
    'Bontang, 1 Februari 2025\nKepala Dinas Ketenagakerjaan,\n\nttd\n\nDrs. Abdul Safa\nNIP. 19680412 199303 1 008';

  test('is left out of the text, and quoted in a warning', () => {
    const text = `${TOP}\n\nFestival dibuka wali kota.\n\n${SIGNED}`;
    const { manuscript, warnings } = readingOf(text, 'text/plain');
    expect(manuscript.body).toBe(BODY);
    expect(warnings).toEqual([
      expect.objectContaining({ code: 'signature', severity: 'warning', at: { line: 7 } }),
    ]);
    expect(warnings[0]?.quote).toMatch(/^Bontang.* \/ ttd \/ Drs\. Abdul Safa NIP\. 19680412/);
  });

  test('without a number or ttd is text', () => {
    const text = `${TOP}\n\nFestival dibuka wali kota.\n\nBontang, 1 Februari 2025`;
    expect(readingOf(text, 'text/plain').warnings).toEqual([]);
    expect(plain(text).body).toContain('Bontang, 1 Februari 2025');
  });
});

test('a contact keeps its person, office, number and mail together', () => {
  const lines = [
    'Budi Santoso, S.Kom.',
    'Kepala Bidang Informasi',
    'HP 0812-3456-7890',
    'Email: a@b.id',
  ];
  const text = `${TOP}\n\nFestival dibuka wali kota.\n\n###\n\nKontak Media:\n${lines.join('\n')}`;
  expect(plain(text)).toMatchObject({ body: BODY, contact: lines.join('; ') });
  const more = `${TOP}\n\nFestival dibuka wali kota.\n\nInformasi lebih lanjut hubungi:\nRina (0812-3456-7890)`;
  expect(plain(more)).toMatchObject({ body: BODY, contact: 'Rina (0812-3456-7890)' });
});
