import { zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { secondNature } from '../../../functions/ingest-photo/polyglot.ts';
import { signatureOf } from '../../../functions/ingest-photo/signatures.ts';
import { sharedFiles } from '../../support/corpus.ts';
import { plain } from '../../support/heic-photos.ts';
import { box, u32 } from '../../support/heif.ts';
import { pngChunk } from '../../support/png.ts';

const create = { width: 90, height: 60, channels: 3, background: '#a08060' } as const;
const jpeg = await sharp({ create }).jpeg().toBuffer();
const png = await sharp({ create }).png().toBuffer();
const webp = await sharp({ create }).webp().toBuffer();
const avif = await sharp({ create }).avif({ effort: 0 }).toBuffer();
const zip = zipSync({ 'a.txt': Buffer.from('isi') });

function natureOf(bytes: Uint8Array): string | undefined {
  const signature = signatureOf(bytes);
  return 'photo' in signature ? secondNature(bytes, signature.photo) : 'no photo';
}

const ascii = (text: string) => Buffer.from(text, 'latin1');
const followedBy = (...after: readonly Uint8Array[]) => Buffer.concat([jpeg, ...after]);

/** What Samsung's phones append: blocks, a list of them, how long that is. */
const SAMSUNG = Buffer.concat([
  ascii('\0\0\x01\x0A\x0E\0\0\0Image_UTC_Data1669012345678'),
  ascii('SEFH\x6B\0\0\0\x01\0\0\0\0\0\x01\x0A\x23\0\0\0\x23\0\0\0\x18\0\0\0SEFT'),
]);
/** The video of a motion photo. */
const FILM = Buffer.concat([
  box('ftyp', ascii('mp42\0\0\0\0isommp42')),
  box('mdat', Buffer.alloc(5000, 7)),
]);
const XMP =
  '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="application/pdf">' +
  '<dc:title>&lt;html&gt; <b>Rapat</b></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>';

const titled = await sharp({ create }).withXmp(XMP).jpeg().toBuffer();

const PAGE = ascii('<!DOCTYPE html>\n<html><body onload="alert(1)">');
const DRAWING = ascii('<svg onload=alert(1)>');
const far = Buffer.alloc(1_100_000, 'x');

describe('a page or a drawing is found wherever no text belongs', () => {
  test.each([
    ['after a JPEG', followedBy(PAGE)],
    ['far after it', followedBy(far, far, DRAWING)],
    ['across two of the windows that are looked at', followedBy(atEdge(DRAWING))],
    [
      'after the video of a motion photo',
      followedBy(FILM, SAMSUNG, ascii('<?php system($_GET[1]);')),
    ],
    ['before the end of a JPEG', Buffer.concat([jpeg.subarray(0, -2), PAGE, jpeg.subarray(-2)])],
    ['in the place of its end', Buffer.concat([jpeg.subarray(0, -2), PAGE])],
    ['after a JPEG with a long header', Buffer.concat([exifAsLongAs(9000), PAGE])],
    ['after a PNG', Buffer.concat([png, PAGE])],
    ['after a WebP', Buffer.concat([webp, DRAWING])],
    ['after an AVIF', Buffer.concat([avif, DRAWING])],
    ['after a HEIC photo', Buffer.concat([plain, PAGE])],
  ])('%s', (_where, bytes) => {
    expect(natureOf(bytes)).toBe('a web page or a program for one');
  });

  test('in seconds, were 40 MB made to be slow', () => {
    const starts = followedBy(Buffer.alloc(40_000_000, '<!doctype  '), DRAWING);
    const started = performance.now();
    expect(natureOf(starts)).toBe('a web page or a program for one');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('what cameras, phones and programs write is a photo and nothing else', () => {
  test.each([
    ['a photo', jpeg],
    ['a HEIC photo', plain],
    ['with the trailer of a Samsung phone', followedBy(SAMSUNG)],
    ['with the video of a motion photo', followedBy(FILM)],
    ['with the video and the trailer', followedBy(FILM, SAMSUNG)],
    ['with a gain map, which is a JPEG of its own', followedBy(jpeg)],
    ['with zeros after it', followedBy(Buffer.alloc(70_000))],
    ['with XMP', titled],
    [
      'with the mark of a ZIP archive by chance',
      followedBy(ascii('PK\x05\x06'), Buffer.alloc(900, 'x')),
    ],
    ['with that mark as its last bytes', followedBy(ascii('PK\x05\x06'))],
    ['with the end of an archive that is empty', followedBy(zipSync({}))],
    ['with the end of an archive without its entries', followedBy(zip.subarray(-22))],
    ['with a second picture that bears XMP', followedBy(titled)],
    ['with a map of depth', followedBy(box('free', Buffer.alloc(9)), png, SAMSUNG)],
    [
      'with the name of an element by chance',
      followedBy(far, ascii('\x03<svg \x80\x01<html>\0\0')),
    ],
    ['a PNG with a web page in its texts, after its pixels', withLastText(png)],
    ['a WebP with a video after it', Buffer.concat([webp, FILM])],
    ['with words that end a comment', inComment('/* warna */ .judul { color: red }')],
    ['with EXIF as long as a comment’s beginning', exifAsLongAs(0x2f2a)],
  ])('%s', (_what, bytes) => {
    expect(natureOf(bytes)).toBeUndefined();
  });

  const photos = sharedFiles('corpus/photos').filter(({ bytes }) => 'photo' in signatureOf(bytes));
  test.skipIf(photos.length === 0)('every photo of the corpus', () => {
    const more = photos.filter(({ bytes }) => natureOf(bytes) !== undefined);
    expect(more.map(({ path }) => path)).toEqual([]);
  });
});

test.each([
  ['a PDF document', inComment('%PDF-1.7')],
  ['a ZIP archive', followedBy(zip)],
  ['a ZIP archive', followedBy(zip, Buffer.alloc(65_000))],
  ['a ZIP archive', followedBy(zip.subarray(0, -22), zip64Locator(), zip.subarray(-22))],
  ['a web page or a program for one', inComment('<!DOCTYPE HTML>')],
  ['a web page or a program for one', inComment('<ScRiPt src=//x>')],
  ['a web page or a program for one', inComment('<svg/onload=x>')],
  ['a web page or a program for one', inComment('<?php system();')],
])('what is besides a photo %s is told', (what, bytes) => {
  expect(natureOf(bytes)).toBe(what);
});

test.each([
  ['PDF readers look for one', inComment(`${' '.repeat(1100)}%PDF-1.7`)],
  ['browsers look for one', inComment(`${' '.repeat(1500)}<html>`)],
  ['the end of an archive can be', followedBy(zip, Buffer.alloc(66_000))],
])('nothing is seen beyond where %s', (_where, bytes) => {
  expect(natureOf(bytes)).toBeUndefined();
});

/** As ImageMagick writes texts: before the last chunk, of twelve bytes. */
function withLastText(png: Buffer): Buffer {
  const text = pngChunk('tEXt', `Comment\0${'x'.repeat(2000)}`, PAGE);
  return Buffer.concat([png.subarray(0, -12), text, png.subarray(-12)]);
}

/** So that it lies across the first mebibyte from the start of the pixels. */
function atEdge(text: Buffer): Buffer {
  const pixels = jpeg.length - jpeg.indexOf(Buffer.from([0xff, 0xda]));
  return Buffer.concat([Buffer.alloc(1024 ** 2 - pixels - 5, 'x'), text]);
}

function segment(marker: number, data: Uint8Array): Buffer {
  const length = data.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), data]);
}

function inComment(text: string): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xfe, ascii(text)), jpeg.subarray(2)]);
}

/** Thumbnails hold the two characters that end a comment, in one photo of many. */
function exifAsLongAs(length: number): Buffer {
  const data = Buffer.alloc(length - 2, 0x99);
  data.write('Exif\0\0MM\0*', 'latin1');
  data.write('*/', 500, 'latin1');
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, data), jpeg.subarray(2)]);
}

function zip64Locator(): Buffer {
  return Buffer.concat([ascii('PK\x06\x07'), u32(0), u32(0), u32(0), u32(0)]);
}
