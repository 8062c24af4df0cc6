import { describe, expect, test } from 'vitest';
import { captionsLeftOver, handoutWords, wordedPhotos } from '../../shared/article-photos.ts';
import { PHOTO } from '../support/submissions.ts';

const NAMED = { ...PHOTO, name: 'pasar.jpg' };
const FIELDS = {
  creator: 'Rina',
  credit: 'Humas Kota',
  copyright: '© Kota',
  caption: 'Dari kamera',
  keywords: ['rahasia'],
  takenAt: '2022-11-14T09:15:00+08:00',
  sourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
};

describe('the photos of an article', () => {
  test('are each there once, though one was sent twice', () => {
    const photos = [{ ...NAMED, name: 'a.jpg' }, NAMED];
    expect(wordedPhotos(photos, {}).map(({ name }) => name)).toEqual(['pasar.jpg']);
  });

  test('say what their files say of them', () => {
    const [photo] = wordedPhotos([{ ...NAMED, fields: FIELDS }], {});
    expect(photo).toMatchObject({ caption: 'Dari kamera', credit: 'Humas Kota' });
    const [other] = wordedPhotos([{ ...NAMED, fields: { creator: 'Rina' } }], {});
    expect(other?.credit).toBe('Rina');
  });

  test('say what the manuscript says instead, where it does', () => {
    const about = {
      caption: 'Pasar Pagi',
      credit: 'Foto: Sari',
      alt: 'Kios',
      focus: { x: 0, y: 1 },
    };
    const photos = [{ ...NAMED, fields: FIELDS, focus: { x: 0.5, y: 0.5 } }];
    const [photo] = wordedPhotos(photos, { aboutPhotos: { 'pasar.jpg': about } });
    expect(photo).toMatchObject(about);
  });

  test('say nothing that objects have of themselves', () => {
    const photos = [
      { ...NAMED, name: '__proto__' },
      { ...NAMED, original: 'e', name: 'toString' },
    ];
    expect(wordedPhotos(photos, { aboutPhotos: {} })).toEqual(photos);
  });
});

describe('captions go', () => {
  const photos = ['IMG_001.JPG', 'pasar.jpg', 'kios.png'].map((name, at) => ({
    ...PHOTO,
    name,
    original: `${at}`,
  }));
  const said = (manuscript: Parameters<typeof wordedPhotos>[1]) =>
    wordedPhotos(photos, manuscript).map(({ caption, credit }) => caption ?? credit);

  test('to the file that they name, whatever its capitals, with its ending or without', () => {
    const aboutPhotos = { 'img_001.jpg': { caption: 'Satu' }, 'KIOS.PNG': { caption: 'Tiga' } };
    expect(said({ aboutPhotos })).toEqual(['Satu', undefined, 'Tiga']);
    expect(said({ aboutPhotos: { IMG_001: { caption: 'Satu' } } })[0]).toBe('Satu');
    expect(said({ aboutPhotos: { IMG_00: { caption: 'Satu' } } })[0]).toBeUndefined();
  });

  test('to the file of just that name, where two differ in capitals alone', () => {
    const twins = ['a.jpg', 'A.jpg'].map((name) => ({ ...PHOTO, name, original: name }));
    const aboutPhotos = { 'A.jpg': { caption: 'Besar' }, 'a.jpg': { caption: 'Kecil' } };
    expect(wordedPhotos(twins, { aboutPhotos }).map(({ caption }) => caption)).toEqual([
      'Kecil',
      'Besar',
    ]);
  });

  test('to a photo under any of the names that it was sent by', () => {
    const twice = [
      { ...PHOTO, name: 'a.jpg' },
      { ...PHOTO, name: 'b.jpg' },
    ];
    const [photo] = wordedPhotos(twice, { aboutPhotos: { 'a.jpg': { caption: 'Satu' } } });
    expect(photo).toMatchObject({ name: 'b.jpg', caption: 'Satu' });
  });

  test('in their order to photos of which nothing else is said', () => {
    const captions = [{ caption: 'A' }, { caption: 'B' }];
    expect(said({ captions })).toEqual(['A', 'B', undefined]);
    expect(said({ captions, aboutPhotos: { 'pasar.jpg': { caption: 'Dua' } } })).toEqual([
      'A',
      'Dua',
      'B',
    ]);
  });

  test('to the photo of their number', () => {
    const captions = [{ caption: 'A' }, { caption: 'C', number: 3 }, { caption: 'A1', number: 1 }];
    expect(said({ captions })).toEqual(['A1', 'A', 'C']);
  });

  test('with a credit that stands alone to all that have none', () => {
    const captions = [{ credit: 'Humas' }];
    const aboutPhotos = { 'pasar.jpg': { credit: 'Budi' } };
    expect(wordedPhotos(photos, { captions, aboutPhotos }).map(({ credit }) => credit)).toEqual([
      'Humas',
      'Budi',
      'Humas',
    ]);
  });

  test('with a credit alone behind captions to all that have none, captioned or not', () => {
    const captions = [{ caption: 'A', credit: 'Sari' }, { caption: 'B' }, { credit: 'Humas' }];
    expect(wordedPhotos(photos, { captions }).map(({ credit }) => credit)).toEqual([
      'Sari',
      'Humas',
      'Humas',
    ]);
    expect(captionsLeftOver(photos, { captions })).toEqual([]);
  });

  test('nowhere, and that is told, where no photo is meant', () => {
    const captions = ['A', 'B', 'C', 'D'].map((caption) => ({ caption }));
    const aboutPhotos = { 'lain.jpg': { caption: 'Lain' }, 'kios.png': { caption: 'Tiga' } };
    expect(captionsLeftOver(photos, { captions, aboutPhotos })).toEqual([
      { file: 'lain.jpg', caption: 'Lain' },
      { caption: 'C' },
      { caption: 'D' },
    ]);
    const numbered = [
      { caption: 'Nol', number: 0 },
      { caption: 'Empat', number: 4 },
    ];
    expect(captionsLeftOver(photos, { captions: numbered })).toEqual([
      { number: 0, caption: 'Nol' },
      { number: 4, caption: 'Empat' },
    ]);
    expect(captionsLeftOver(photos, { captions: [{ caption: 'A' }] })).toEqual([]);
  });
});

describe('what handouts bear', () => {
  test('is the article’s caption, credit and text for the blind, and the office’s licence', () => {
    const words = { caption: 'Pasar Māori 漢 عربي', credit: 'Sari', alt: 'Kios' };
    expect(handoutWords({ ...words, fields: FIELDS }, 'CC BY 4.0')).toEqual({
      ...words,
      licence: 'CC BY 4.0',
      creator: 'Rina',
      copyright: '© Kota',
      takenAt: FIELDS.takenAt,
      sourceType: FIELDS.sourceType,
    });
  });

  test('is no more than a segment of a JPEG holds', () => {
    const { caption = '' } = handoutWords({ caption: 'Sangat panjang. '.repeat(2000) }, 'CC0');
    expect(caption.length).toBeLessThanOrEqual(2000);
    expect(caption).toMatch(/^Sangat panjang\. .*…$/);
  });
});
