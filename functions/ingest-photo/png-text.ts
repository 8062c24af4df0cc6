import { crc32, inflateSync } from 'node:zlib';
import { type Chunk, chunksOf, pngOf } from './png-chunks.ts';

const TEXTS: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt']);

/** Of XMP's own chunk (XMP Part 3, 1.1.5), and of the one that ImageMagick and older programs write. */
const XMP = 'XML:com.adobe.xmp';
const RAW_XMP = 'Raw profile type xmp';

/** Bytes; an office's has some 10 KB, Photoshop's history in it some 100. */
const LONGEST = 1024 ** 2;

/**
 * A PNG without its texts: libpng unpacks each of them, up to 8 MB of a few KB, before anybody can say
 * that none is wanted, so that a file of 1 MB could take all of the function's memory.
 */
export function withoutTexts(png: Uint8Array): Uint8Array {
  const chunks = chunksOf(png);
  const rest = chunks.filter(({ type }) => !TEXTS.has(type));
  // What is cut off has to stay so.
  const end = pngOf(chunks).length;
  return rest.length === chunks.length ? png : Buffer.concat([pngOf(rest), png.subarray(end)]);
}

/** A PNG whose XMP, if it was packed, stands there as it is: where ExifReader finds it. */
export function withPlainXmp(png: Uint8Array): Uint8Array {
  const chunks = chunksOf(png);
  // The first alone: there may be thousands.
  const packed = chunks.findIndex((chunk) => packedXmp(chunk) !== undefined);
  const chunk = chunks[packed];
  const xmp = chunk && packedXmp(chunk)?.();
  return xmp ? pngOf(chunks.with(packed, { ...chunk, whole: plainChunk(xmp) })) : png;
}

type Unpack = () => Buffer | undefined;

/** Of a chunk that holds XMP otherwise than as it is: how to get at it. */
function packedXmp({ type, data }: Chunk): Unpack | undefined {
  const end = data.indexOf(0);
  const keyword = data.toString('latin1', 0, Math.max(0, end));
  if (type === 'iTXt' && keyword === XMP && data[end + 1] === 1) {
    // After flag and method: a language, and the keyword in it.
    const text = data.indexOf(0, data.indexOf(0, end + 3) + 1) + 1;
    return () => unpacked(data.subarray(text));
  }
  if (keyword !== RAW_XMP) return undefined;
  if (type === 'zTXt') return () => fromHex(unpacked(data.subarray(end + 2)));
  return type === 'tEXt' ? () => fromHex(data.subarray(end + 1, LONGEST)) : undefined;
}

function unpacked(packed: Uint8Array): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: LONGEST });
  } catch {
    // A photo is not refused for what is said of it.
    return undefined;
  }
}

/** A line with a name, one with a length, and lines of hexadecimal digits. */
function fromHex(text: Buffer | undefined): Buffer | undefined {
  const [name, , ...digits] = (text?.toString('latin1') ?? '').trim().split(/\s+/);
  return name === 'xmp' ? Buffer.from(digits.join(''), 'hex') : undefined;
}

function plainChunk(xmp: Buffer): Buffer {
  const data = Buffer.concat([Buffer.from(`iTXt${XMP}\0\0\0\0\0`, 'latin1'), xmp]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  checksum.writeUInt32BE(crc32(data));
  return Buffer.concat([length, data, checksum]);
}
