import { describe, expect, test } from 'vitest';
import { handoutWords, wordedPhotos } from '../../shared/article-photos.ts';
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
