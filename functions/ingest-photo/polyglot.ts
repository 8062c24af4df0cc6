import { bufferOf } from '../buffer-of.ts';
import { afterMetadata } from './after-metadata.ts';
import type { PhotoFormat } from './signatures.ts';

/**
 * A photo's file that another program would open as something else. No byte of it is ever served, so
 * this protects whoever is handed the original: it is refused where no camera or phone could have
 * made it. What they do append (thumbnails, a video of the moment, gain maps, zeros) is none of it.
 */

/** Bytes in which a PDF may begin: annex H of Adobe's PDF 1.7, 3.4.1. */
const PDF_START = 1024;

/** Bytes by which browsers guess a file's type: https://mimesniff.spec.whatwg.org/#read-the-resource-header */
const SNIFFED = 1445;

/**
 * Names of elements by which browsers know a page or a drawing, and PHP's opening. Of four letters
 * and more: shorter ones come about in compressed pixels, in one photo of some thousands.
 */
const MARKUP =
  /<(?:!doctype\s+html|html|head|body|title|style|script|iframe|table|font|svg)[\s/>]|<\?php\s/i;

/**
 * The same after a photo's metadata, where nothing that a camera or phone writes is text. With eight more
 * characters behind it, as every page has: 40 MB of pixels hold that by chance once in a million.
 */
const APPENDED = new RegExp(`(?:${MARKUP.source})[\\t\\n\\r -~]{8}`, 'i');

/** Bytes that are looked at together, and those of the next that are looked at with them. */
const WINDOW = 1024 ** 2;
const OVERLAP = 64;

/** APPNOTE.TXT 4.3.16: an archive's last record, its comment at most 65,535 bytes. */
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const ZIP_ENTRY = 0x504b0102;
const ZIP64_LOCATOR = 0x504b0607;
const ZIP64_LOCATOR_BYTES = 20;

/** Where a JPEG's first length stands, after four letters that scripts take for a name. */
const COMMENT_AT = 4;
const SCRIPT = /\*\/[\t\n\r -~]{8}/;

/** What a photo's file is besides, in words; undefined where it is a photo and nothing else. */
export function secondNature(bytes: Uint8Array, photo: PhotoFormat): string | undefined {
  const file = bufferOf(bytes);
  if (file.subarray(0, PDF_START).includes('%PDF-')) return 'a PDF document';
  if (isZip(file)) return 'a ZIP archive';
  if (MARKUP.test(file.toString('latin1', 0, SNIFFED)) || hasMarkup(afterMetadata(bytes, photo)))
    return 'a web page or a program for one';
  return isScript(file) ? 'a script' : undefined;
}

function hasMarkup(appended: Buffer): boolean {
  for (let at = 0; at < appended.length; at += WINDOW) {
    if (APPENDED.test(appended.toString('latin1', at, at + WINDOW + OVERLAP))) return true;
  }
  return false;
}

/** Whether an end of an archive points at entries, wherever in the file the archive begins. */
function isZip(file: Buffer): boolean {
  const from = Math.max(0, file.length - LONGEST_COMMENT - ZIP_END_BYTES);
  for (let at = file.indexOf(ZIP_END, from); at >= 0; at = file.indexOf(ZIP_END, at + 1)) {
    if (at + ZIP_END_BYTES > file.length) return false;
    const locator = at - ZIP64_LOCATOR_BYTES;
    if (locator >= 0 && file.readUInt32BE(locator) === ZIP64_LOCATOR) return true;
    const entries = at - file.readUInt32LE(at + 12);
    if (entries >= 0 && entries < at && file.readUInt32BE(entries) === ZIP_ENTRY) return true;
  }
  return false;
}

/** As https://portswigger.net/research/bypassing-csp-using-polyglot-jpegs has it. */
function isScript(file: Buffer): boolean {
  const begins = file.toString('latin1', COMMENT_AT, COMMENT_AT + 2) === '/*';
  // Others cannot be: PNG, TIFF, AVIF and HEIC begin with bytes that no script may hold, and a WebP's
  // length is even, which a slash is not.
  return begins && SCRIPT.test(file.toString('latin1'));
}
