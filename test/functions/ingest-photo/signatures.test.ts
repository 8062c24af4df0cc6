import { expect, test } from 'vitest';
import { signatureOf } from '../../../functions/ingest-photo/signatures.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['jpeg', '\xFF\xD8\xFF\xE1'],
  ['png', '\x89PNG\r\n\x1A\n'],
  ['webp', 'RIFF\n\0\r\nWEBPVP8 '],
  ['avif', '\0\0\0\x20ftypavif'],
  ['tiff', 'II*\0\x08\0\0\0'],
  ['tiff', 'MM\0*\0\0\0\x08'],
  ['tiff', 'II+\0\x08\0\0\0'],
] as const)('a photo is known by its first bytes: %s', (photo, start) => {
  expect(signatureOf(latin1(start))).toEqual({ photo });
});

test.each([
  ['an animated AVIF picture', '\0\0\0\x20ftypavis'],
  ['the raw file of a camera', 'II*\0\x10\0\0\0CR\x02\0'],
  ['the raw file of a camera', '\0\0\0\x18ftypcrx \0\0'],
  ['the raw file of a camera', 'FUJIFILMCCD-RAW 0201'],
  ['a HEIC photo, as iPhones save it', '\0\0\0\x24ftypheic'],
  ['a video', '\0\0\0\x20ftypisom'],
  ['a GIF picture', 'GIF89a'],
  ['a BMP picture', 'BM\x36\0'],
  ['a PDF document', '%PDF-1.4'],
  ['a Word document or another ZIP archive', 'PK\x03\x04'],
  ['an SVG drawing', '<?xml version="1.0"?>\n<!-- a\nnote -->\n<svg xmlns="…">'],
  ['an SVG drawing', '\xEF\xBB\xBF<svg/>'],
  ['a web page', '<!DOCTYPE html><title>'],
  ['a file of another kind', 'RIFF\0\0\0\0WAVE'],
  ['a file of another kind', ''],
])('what is no photo is named: %s', (other, start) => {
  expect(signatureOf(latin1(start))).toEqual({ other });
});
