import { describe, expect, test } from 'vitest';
import { sectionIn } from '../../../../shared/manuscripts/conventions/sections.ts';
import { tagsOf, withEvent } from '../../../../shared/manuscripts/conventions/tags.ts';
import { markdown, plain, readingOf } from '../reading.ts';

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

  test.each([
    'Kontak fisik dilarang.',
    'Kontak dengan warga: penting.',
    `Kontak: ${'kata '.repeat(80)}`,
  ])('is not %j', (line) => {
    expect(plain(`Pasar Buka\n\n${TEXT}\n\n${line}`)).not.toHaveProperty('contact');
  });

  test('is not looked for within the text', () => {
    const text = `Pasar Buka\n\nKontak: 112\n\n${MANY}`;
    expect(plain(text)).not.toHaveProperty('contact');
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
