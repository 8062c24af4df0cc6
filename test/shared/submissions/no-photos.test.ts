import { expect, test } from 'vitest';
import { insteadOf, NO_PHOTOS } from '../../../shared/submissions/no-photos.ts';

const EXPORT = 'export it as a JPEG';

test.each([
  ['.gif', NO_PHOTOS.gif.instead],
  ['.GIF', NO_PHOTOS.gif.instead],
  ['.svg', NO_PHOTOS.svg.instead],
  ['.dng', NO_PHOTOS.raw.instead],
  ['.NEF', NO_PHOTOS.raw.instead],
  ['.mov', NO_PHOTOS.video.instead],
  ['.pdf', NO_PHOTOS.pdf.instead],
  ['.odt', NO_PHOTOS.word.instead],
  ['.doc', NO_PHOTOS.oldWord.instead],
  ['.docm', NO_PHOTOS.macroWord.instead],
  ['.rtf', NO_PHOTOS.rtf.instead],
  ['.jxl', EXPORT],
  ['.jp2', EXPORT],
  ['.psd', EXPORT],
  ['.xyz', undefined],
  ['', undefined],
])('what to send instead is known by the name: %s', (extension, instead) => {
  expect(insteadOf({ extension })).toBe(instead);
});

test.each([
  ['image/gif', NO_PHOTOS.gif.instead],
  ['image/svg+xml', NO_PHOTOS.svg.instead],
  ['image/x-adobe-dng', NO_PHOTOS.raw.instead],
  ['image/x-canon-cr3', NO_PHOTOS.raw.instead],
  ['video/quicktime', NO_PHOTOS.video.instead],
  ['application/pdf', NO_PHOTOS.pdf.instead],
  [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    NO_PHOTOS.word.instead,
  ],
  ['application/msword', NO_PHOTOS.oldWord.instead],
  ['application/vnd.ms-word.document.macroEnabled.12', NO_PHOTOS.macroWord.instead],
  ['application/rtf', NO_PHOTOS.rtf.instead],
  ['image/jxl', EXPORT],
  ['image/jpeg', undefined],
  ['', undefined],
])('and by the type: %s', (type, instead) => {
  expect(insteadOf({ type })).toBe(instead);
});
