import { expect, test } from 'vitest';
import { signatureOf } from '../../../functions/ingest-photo/signatures.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['jpeg', '\xFF\xD8\xFF\xE1'],
  ['png', '\x89PNG\r\n\x1A\n'],
  ['webp', 'RIFF\n\0\r\nWEBPVP8 '],
  ['webp', 'RIFF\n\0\r\nWEBPVP8X\n\0\0\0\x3C\0\0\0'], // all that is optional but an animation
  ['avif', '\0\0\0\x20ftypavif'],
  ['avif', '\0\0\0\x1Cftypmif1\0\0\0\0mif1avifmiaf'],
  ['tiff', 'II*\0\x08\0\0\0'],
  ['tiff', 'MM\0*\0\0\0\x08'],
  ['tiff', 'II+\0\x08\0\0\0'],
  ['heic', '\0\0\0\x24ftypheic\0\0\0\0mif1MiHBMiHEMiPrmiafheictmap'], // an iPhone's
  ['heic', '\0\0\0\x18ftypheix'], // of ten bits
  ['heic', '\0\0\0\x1Cftypmif1\0\0\0\0mif1heicmiaf'],
  ['heic', '\0\0\0\x1Cftyphevc\0\0\0\0msf1hevcheic'],
  ['heic', '\0\0\0\x1Cftypmsf1\0\0\0\0msf1hevcheic'],
] as const)('a photo is known by its first bytes: %s', (photo, start) => {
  expect(signatureOf(latin1(start))).toEqual({ photo });
});

test.each([
  ['animatedAvif', '\0\0\0\x20ftypavis'],
  ['animatedAvif', '\0\0\0\x18ftypmsf1\0\0\0\0msf1avis'],
  ['animatedWebp', 'RIFF\n\0\r\nWEBPVP8X\n\0\0\0\x02\0\0\0'],
  ['animatedWebp', 'RIFF\n\0\r\nWEBPVP8X\n\0\0\0\x3E\0\0\0'],
  ['raw', 'II*\0\x10\0\0\0CR\x02\0'],
  ['raw', '\0\0\0\x18ftypcrx \0\0'],
  ['raw', 'FUJIFILMCCD-RAW 0201'],
  ['video', '\0\0\0\x20ftypisom'],
  ['video', '\0\0\0\x14ftypqt  \0\0\0\0qt  \0\0\0\x08wide'], // of a Live Photo
  ['video', '\0\0\x08\0moov\0\0\0\x6Cmvhd'],
  ['video', '\x1A\x45\xDF\xA3\x9F\x42\x86\x81'],
  ['video', 'RIFF\0\0\0\0AVI LIST'],
  ['otherHeif', '\0\0\0\x18ftypj2ki\0\0\0\0mif1j2ki'],
  ['otherHeif', '\0\0\0\x18ftypvvic\0\0\0\0mif1vvic'],
  ['otherHeif', '\0\0\0\x18ftypavci\0\0\0\0mif1avci'],
  ['jxl', '\xFF\x0A\xFA\x1F'],
  ['jxl', '\0\0\0\x0CJXL \r\n\x87\n'],
  ['jp2', '\0\0\0\x0CjP  \r\n\x87\n'],
  ['jp2', '\xFF\x4F\xFF\x51'],
  ['photoshop', '8BPS\0\x01'],
  ['oldWord', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'],
  ['gif', 'GIF89a'],
  ['bmp', 'BM\x36\0'],
  ['pdf', '%PDF-1.4'],
  ['word', 'PK\x03\x04'],
  ['svg', '<?xml version="1.0"?>\n<!-- a\nnote -->\n<svg xmlns="…">'],
  ['svg', '\xEF\xBB\xBF<svg/>'],
  ['page', '<!DOCTYPE html><title>'],
  ['unknown', 'RIFF\0\0\0\0WAVE'],
  ['unknown', '\0\0\0\x08ftyp'],
  ['unknown', ''],
] as const)('what is no photo is known, too: %s', (other, start) => {
  expect(signatureOf(latin1(start))).toEqual({ other });
});
