import { crc32 } from 'node:zlib';
import { zipSync } from 'fflate';
import sharp from 'sharp';

/** A file that is two things at once, or pretends to be another. */
export interface Polyglot {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** What an attacker wants to be served: as a page, as a script, to a PHP that includes it. */
export const PAYLOAD =
  '<script>alert("Warta-3f9d2c81")</script><?php system($_GET["Warta-77c1"]); ?><svg onload=Warta0()>';

const payload = Buffer.from(PAYLOAD);
const text = (content: string) => Buffer.from(content, 'latin1');

/** A picture with as much in it as a photo has. */
function picture() {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  return sharp({ create: { width: 360, height: 240, channels: 3, background: '#808080', noise } });
}

/** Photos that every viewer opens and that bear something else: they are taken, what they bear is not. */
export async function smugglers(): Promise<Polyglot[]> {
  const { jpeg, png, tiff } = await pictures();
  // Beyond what browsers look at to guess what a file is.
  const far = 'x'.repeat(1500);
  const exif = { IFD0: { Model: far, Software: far + PAYLOAD } };
  return [
    { what: 'a JPEG and a web page far into its comment', bytes: commented(jpeg, far + PAYLOAD) },
    { what: 'a JPEG with EXIF', bytes: await picture().withExif(exif).jpeg().toBuffer() },
    { what: 'a JPEG with XMP', bytes: await picture().withXmp(xmp(far)).jpeg().toBuffer() },
    {
      what: 'a PNG and PHP in its text',
      bytes: withChunk(png, 'tEXt', text(`Comment\0${PAYLOAD}`)),
    },
    { what: 'a PNG and PHP in a chunk of nobody’s', bytes: withChunk(png, 'waRt', payload) },
    { what: 'a PNG of pixels that spell it', bytes: await spelt(5) },
    { what: 'a TIFF and a web page after it', bytes: Buffer.concat([tiff, payload]) },
    { what: 'a WebP with XMP', bytes: await picture().withXmp(xmp('')).webp().toBuffer() },
  ];
}

/** Photos that every viewer opens, and other programs as something else: they are refused. */
export async function chimeras(): Promise<Polyglot[]> {
  const { jpeg, png, webp, tiff, avif } = await pictures();
  const zip = zipSync({ 'a.html': payload }, { level: 0 });
  const note = Buffer.alloc(60_000, 'x');
  const noted = Buffer.concat([zip.subarray(0, -2), u16le(note.length), note]);
  const exif = { IFD0: { Model: PAYLOAD } };
  const pdf = `%PDF-1.4\n1 0 obj<</JS(${PAYLOAD})>>endobj\n`;
  // FF D8 FF E0 2F 2A: the length of the segment opens a comment of JavaScript
  const script = withSegment(jpeg, 0xe0, scriptSegment());
  return [
    { what: 'a JPEG and a ZIP archive', bytes: Buffer.concat([jpeg, zip]) },
    { what: 'a JPEG and a ZIP archive with a note', bytes: Buffer.concat([jpeg, noted]) },
    {
      what: 'a JPEG, a ZIP archive and zeros',
      bytes: Buffer.concat([jpeg, zip, Buffer.alloc(999)]),
    },
    { what: 'a PNG and a ZIP archive', bytes: Buffer.concat([png, zip]) },
    { what: 'a TIFF and a ZIP archive', bytes: Buffer.concat([tiff, zip]) },
    { what: 'an AVIF and a ZIP archive', bytes: Buffer.concat([avif, zip]) },
    { what: 'a JPEG and a web page after it', bytes: Buffer.concat([jpeg, payload]) },
    { what: 'a PNG and a web page after it', bytes: Buffer.concat([png, payload]) },
    { what: 'a WebP and a web page after it', bytes: Buffer.concat([webp, payload]) },
    { what: 'an AVIF and a web page after it', bytes: Buffer.concat([avif, payload]) },
    { what: 'a JPEG and a PDF document in its comment', bytes: commented(jpeg, pdf) },
    { what: 'a JPEG and a web page in its comment', bytes: commented(jpeg, PAYLOAD) },
    { what: 'a JPEG and a drawing in its comment', bytes: commented(jpeg, '<svg onload=alert()>') },
    { what: 'a JPEG and PHP in its comment', bytes: commented(jpeg, '<?php system();') },
    { what: 'a JPEG and a script', bytes: script },
    { what: 'a JPEG with EXIF', bytes: await picture().withExif(exif).jpeg().toBuffer() },
    { what: 'a JPEG with XMP', bytes: await picture().withXmp(xmp('')).jpeg().toBuffer() },
    { what: 'a PNG of pixels that spell it', bytes: await spelt(0) },
  ];
}

/** What is no photo, or none that can be decoded whole, whatever it begins with. */
export async function pretenders(): Promise<Polyglot[]> {
  const jpeg = await picture().jpeg().toBuffer();
  const gif = await picture().gif().toBuffer();
  const zip = zipSync({ 'a.html': payload });
  return [
    { what: 'a GIF that is a script', bytes: Buffer.concat([text('GIF89a=1;/*'), gif, payload]) },
    { what: 'an SVG drawing', bytes: text(`<svg xmlns="http://www.w3.org/2000/svg">${PAYLOAD}`) },
    { what: 'an SVG drawing after a comment', bytes: text(`<!-- \xff\xd8\xff --><svg>${PAYLOAD}`) },
    { what: 'a web page with a JPEG in it', bytes: Buffer.concat([text('<html>'), payload, jpeg]) },
    { what: 'a PDF with a JPEG in it', bytes: Buffer.concat([text('%PDF-1.4\n'), jpeg, payload]) },
    { what: 'a ZIP archive with a JPEG after it', bytes: Buffer.concat([zip, jpeg]) },
    { what: 'a script', bytes: text(`#!/bin/sh\n${PAYLOAD}`) },
    { what: 'a JPEG’s first bytes and a web page', bytes: text(`\xff\xd8\xff\xe0${PAYLOAD}`) },
    {
      what: 'a PNG’s first bytes and a GIF',
      bytes: Buffer.concat([text('\x89PNG\r\n\x1a\n'), gif]),
    },
    { what: 'a WebP’s first bytes and a script', bytes: text(`RIFF\x40\0\0\0WEBP${PAYLOAD}`) },
  ];
}

async function pictures() {
  return {
    jpeg: await picture().jpeg().toBuffer(),
    png: await picture().png().toBuffer(),
    webp: await picture().webp().toBuffer(),
    tiff: await picture().tiff().toBuffer(),
    avif: await picture().avif({ effort: 0 }).toBuffer(),
  };
}

function xmp(before: string): string {
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${before} ${PAYLOAD} --></x:xmpmeta>`;
}

function commented(jpeg: Uint8Array, comment: string): Buffer {
  return withSegment(jpeg, 0xfe, text(comment));
}

function u16le(value: number): Buffer {
  return Buffer.from([value & 255, value >> 8]);
}

/** A segment of a JPEG right after its first two bytes. @param data at most 65,533 bytes */
function withSegment(jpeg: Uint8Array, marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

function scriptSegment(): Buffer {
  const data = Buffer.alloc(0x2f2a - 2, ' ');
  text(`*/=${PAYLOAD}/*`).copy(data, 0x800);
  return data;
}

/** A chunk of a PNG before its last one. */
function withChunk(png: Uint8Array, type: string, data: Uint8Array): Buffer {
  const typed = Buffer.concat([text(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), length, typed, check, png.subarray(end)]);
}

/** Uncompressed rows whose samples are the payload's letters, over and over, below so many black ones. */
async function spelt(black: number): Promise<Buffer> {
  const [width, height] = [120, 80];
  const data = Buffer.alloc(width * height * 3, payload).fill(0, 0, black * width * 3);
  const png = sharp(data, { raw: { width, height, channels: 3 } });
  return await png.png({ compressionLevel: 0, adaptiveFiltering: false }).toBuffer();
}
