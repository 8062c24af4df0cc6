import { describe, expect, test } from 'vitest';
import { sectionIn } from '../../../../shared/manuscripts/conventions/sections.ts';
import { tagsOf, withEvent } from '../../../../shared/manuscripts/conventions/tags.ts';
import { HOUSE, markdown, plain, readingOf } from '../reading.ts';

const html = (text: string) => readingOf(text, 'text/html', HOUSE).manuscript;

/** More paragraphs than are near either end. */
const MANY = Array.from({ length: 9 }, (_, at) => `Paragraf ke-${at}.\n\n`).join('');
const TEXT = 'SAMARINDA, KOMINFONEWS – Wali Kota datang.\n\nSelesai. (ASYA/SUL/KMF-SMR)';
const CONTACT = 'Siti Aminah, 0812-3456-7890';

describe('whom outlets may ask', () => {
  test.each([
    `Narahubung: ${CONTACT}`,
    `NARAHUBUNG : ${CONTACT}`,
    `Kontak: ${CONTACT}`,
    `Kontak media: ${CONTACT}`,
    `Contact person: ${CONTACT}`,
    `CP: ${CONTACT}`,
    `Narahubung:\n${CONTACT}`,
    `Narahubung:\n\n${CONTACT}`,
  ])('is read from %j at the end', (line) => {
    const read = plain(`Pasar Buka\n\n${TEXT}\n\n${line}\n`);
    expect(read.contact).toBe(CONTACT);
    expect(read.body).toBe('<p>Wali Kota datang.</p>\n<p>Selesai.</p>');
    expect(read.byline?.office).toBe('KMF-SMR');
    expect(markdown(`# Pasar Buka\n\n${TEXT}\n\n${line}\n`).contact).toBe(CONTACT);
  });

  test('is read before the byline, too, and right below the text', () => {
    const read = plain(`Pasar Buka\n\nSatu.\n\nDua.\nNarahubung: ${CONTACT}\n(ASYA/SUL/KMF-SMR)`);
    expect(read).toMatchObject({ contact: CONTACT, byline: { reporter: 'ASYA' } });
    expect(read.body).toBe('<p>Satu.</p>\n<p>Dua.</p>');
  });

  const PEOPLE = ['Siti (0812-1111-2222)', 'Budi (0813-3333-4444)', 'Rina, rina@pemkot.example'];

  test.each([
    ['as a list', PEOPLE.map((one) => `- ${one}`).join('\n')],
    ['by numbers', PEOPLE.map((one, at) => `${at + 1}. ${one}`).join('\n')],
    ['as a list below a blank line', `\n${PEOPLE.map((one) => `- ${one}`).join('\n')}`],
  ])('are several, %s', (_, list) => {
    for (const read of [
      plain(`Pasar Buka\n\n${TEXT}\n\nNarahubung:\n${list}`),
      plain(`Narahubung:\n${list}\n\nPasar Buka\n\n${TEXT}`),
      markdown(`# Pasar Buka\n\n${TEXT}\n\n**Narahubung:**\n\n${list}`),
    ]) {
      expect(read).toMatchObject({ headline: 'Pasar Buka', contact: PEOPLE.join('; ') });
      expect(read.body).toBe('<p>Wali Kota datang.</p>\n<p>Selesai.</p>');
    }
  });

  test('are several, each a paragraph or a row of a table', () => {
    const people = PEOPLE.map((one) => `<p>${one}</p>`).join('');
    const text = '<h1>Pasar Buka</h1><p>SAMARINDA, KOMINFONEWS – Wali Kota datang.</p>';
    const read = html(`${text}<p><b>Kontak:</b></p>${people}<p>(ASYA/SUL/KMF-SMR)</p>`);
    expect(read).toMatchObject({ contact: PEOPLE.join('; '), body: '<p>Wali Kota datang.</p>' });
    const row = html(`${text}<table><tr><td>Narahubung</td><td>${CONTACT}</td></tr></table>`);
    expect(row).toMatchObject({ contact: CONTACT, body: '<p>Wali Kota datang.</p>' });
  });

  test('may take more characters than a line, where they say how somebody is reached', () => {
    const many = Array.from({ length: 12 }, (_, at) => `Petugas posko ${at} (0812-0000-000${at})`);
    const read = plain(`Pasar Buka\n\n${TEXT}\n\nNarahubung:\n${many.join('\n')}`);
    expect(read.contact).toBe(many.join('; '));
  });

  test.each([
    ['a caption', 'Foto: Warga.', { captions: [{ caption: 'Warga.' }] }],
    ['codes', '(ASYA/SUL/KMF-SMR)', { byline: { reporter: 'ASYA' } }],
    ['nothing', '', {}],
  ])('are not %s below a label alone', (_, below, found) => {
    const text = 'SAMARINDA, KOMINFONEWS – Wali Kota datang.\n\nSatu.';
    const read = plain(`Pasar Buka\n\n${text}\n\nNarahubung:\n\n${below}`);
    expect(read).not.toHaveProperty('contact');
    expect(read).toMatchObject(found);
    expect(read.body).toContain('<p>Narahubung:</p>');
  });

  test('are no sub-headline, and no dateline’s paragraph is one of them', () => {
    const head = '<p><b>Wali Kota Buka Pasar Pagi</b></p>';
    const first = '<p>SAMARINDA, KOMINFONEWS – Wali kota datang.</p>';
    const more = '<p>Satu lagi.</p>'.repeat(7);
    const known = { headline: 'Wali Kota Buka Pasar Pagi', dateline: { place: 'SAMARINDA' } };
    const inLine = html(`${head}${first}${more}<p>Narahubung: Siti (0812)</p>`);
    expect(inLine).toMatchObject({ ...known, contact: 'Siti (0812)' });
    expect(inLine).not.toHaveProperty('subheadline');
    const below = html(`${head}${first}<p>Isi dua.</p><p>Kontak:</p><p>Siti 0812</p>`);
    expect(below).toMatchObject({ ...known, contact: 'Siti 0812' });
    expect(below.body).toBe('<p>Wali kota datang.</p>\n<p>Isi dua.</p>');
  });

  test.each([
    'Kontak fisik dilarang.',
    'Kontak dengan warga: penting.',
    `Kontak: ${'kata '.repeat(80)}`,
  ])('is not %j', (line) => {
    expect(plain(`Pasar Buka\n\n${TEXT}\n\n${line}`)).not.toHaveProperty('contact');
  });

  test('is not looked for within the text', () => {
    const read = plain(`Pasar Buka\n\n${MANY}Kontak: 112\n\n${MANY}`);
    expect(read).not.toHaveProperty('contact');
    expect(read.body).toContain('<p>Kontak: 112</p>');
  });

  test('tells its place', () => {
    const { sources } = readingOf(`Pasar Buka\n\n${TEXT}\n\nKontak: 112`, 'text/plain');
    expect(sources.contact).toEqual({ line: 7 });
  });
});

describe('the section of a release', () => {
  test.each([
    [['TOP NEWS', 'PEMERINTAHAN'], 'Pemerintahan'],
    [['Olahraga'], 'Olahraga'],
    [['HUKUM & KRIMINAL'], 'Hukum & Kriminal'],
    [['SOSIAL DAN BUDAYA', 'Top'], 'Sosial dan Budaya'],
    [['Kategori: Lintas Daerah'], 'Lintas Daerah'],
    [['TOP NEWS', 'Top'], undefined],
    [['LINTAS DAERAH'], undefined],
    [['DAN'], undefined],
    [[], undefined],
  ])('of labels %j is %j', (labels, section) => {
    expect(sectionIn(labels)).toBe(section);
  });
});

test('tags are each there once, as they were written first', () => {
  expect(tagsOf(['#Pasar , UMKM', 'pasar', ' ', '#', 'Harga  Pangan'])).toEqual([
    'Pasar',
    'UMKM',
    'Harga Pangan',
  ]);
});

test.each([
  [['pasar'], 'Pekan UMKM', ['pasar', 'Pekan UMKM']],
  [['PEKAN UMKM', 'pasar'], 'Pekan UMKM', ['pasar', 'Pekan UMKM']],
  [[], '#Pekan  UMKM, Samarinda', ['Pekan UMKM, Samarinda']],
  [['pasar'], '–', ['pasar']],
  [['pasar'], undefined, ['pasar']],
])('of the tags %j the event %j is the last one, once and whole', (tags, event, expected) => {
  expect(withEvent(tags, event)).toEqual(expected);
});
