import { expect, test } from 'vitest';
import { frontPage } from '../../../shared/pages/front-page.ts';
import { bareArticle, sampleArticle, samplePhoto, sampleSettings } from '../../support/articles.ts';
import { attribute, elementsNamed, textOf } from '../../support/elements.ts';
import { expectGolden } from '../../support/golden.ts';

const VERSION = { epoch: 0, seq: 18 };
const SETTINGS = sampleSettings();

test('a front page comes out byte for byte', () => {
  const second = bareArticle({ headline: 'Pendaftaran Beasiswa Dibuka' });
  expectGolden('front.html', frontPage(SETTINGS, [sampleArticle(), second], VERSION));
});

test('an empty one says so', () => {
  const page = frontPage(SETTINGS, [], VERSION);
  expectGolden('front-empty.html', page);
  expect(page).toContain('Belum ada rilis.');
});

test('fifty articles are listed in the order given, each with one link', () => {
  const newest = Array.from({ length: 50 }, (_, index) =>
    bareArticle({ headline: `Rilis nomor ${index}` }),
  );
  const headlines = elementsNamed(frontPage(SETTINGS, newest, VERSION), 'h3');
  expect(headlines.map(textOf)).toEqual(newest.map(({ headline }) => headline));
});

test('the lead picture is loaded first, and no picture is read out beside its headline', () => {
  const newest = [sampleArticle(), sampleArticle({ headline: 'Lain' })];
  const images = elementsNamed(frontPage(SETTINGS, newest, VERSION), 'img');
  expect(images.map((image) => attribute(image, 'loading'))).toEqual([undefined, 'lazy']);
  expect(images.map((image) => attribute(image, 'alt'))).toEqual(['', '']);
});

test('pictures are cut around what they are of', () => {
  const photos = [samplePhoto({ width: 2000, height: 3000, focus: { x: 0.5, y: 0.6 } })];
  const newest = [bareArticle({ photos }), sampleArticle()];
  const images = elementsNamed(frontPage(SETTINGS, newest, VERSION), 'img');
  expect(images.map((image) => attribute(image, 'class'))).toEqual(['crop-70', undefined]);
});
