import { bufferOf } from '../buffer-of.ts';
import { boxesIn } from './heif-boxes.ts';
import { chunksOf } from './png-chunks.ts';
import type { PhotoFormat } from './signatures.ts';

/**
 * The part of a photo's file in which no camera or program writes text: of a JPEG its pixels and all
 * that follows, of others what follows their end. Phones append videos of the moment, gain maps and
 * notes of their own there. Not the pixels of a JPEG alone, since decoders pass over what stands between
 * them and an end that may come anywhere, or never.
 */
export function afterMetadata(bytes: Uint8Array, photo: PhotoFormat): Buffer {
  const file = bufferOf(bytes);
  return file.subarray(FROM[photo](file));
}

const FROM: Readonly<Record<PhotoFormat, (file: Buffer) => number>> = {
  jpeg: pixelsOfJpeg,
  png: (file) => endIn(file, chunksToLast(file).at(-1)?.whole),
  webp: endOfWebp,
  avif: (file) => endIn(file, boxesIn(file).at(-1)?.body),
  heic: (file) => endIn(file, boxesIn(file).at(-1)?.body),
  // Its parts lie anywhere, in any order: it has no end.
  tiff: (file) => file.length,
};

// ITU-T T.81, table B.1
const START_OF_SCAN = 0xda;
const FILL = 0xff;

/** Markers after which no length stands: stuffed zeros, TEM, restarts, start and end of an image. */
function isAlone(marker: number): boolean {
  return marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd9);
}

/** From marker to marker; what is none is passed over, as decoders do. */
function pixelsOfJpeg(file: Buffer): number {
  for (let at = file.indexOf(0xff); at >= 0 && at + 4 <= file.length; at = file.indexOf(0xff, at)) {
    const marker = file[at + 1] ?? FILL;
    if (marker === START_OF_SCAN) return at;
    if (marker === FILL) at += 1;
    else at += isAlone(marker) ? 2 : 2 + file.readUInt16BE(at + 2);
  }
  return file.length;
}

function chunksToLast(file: Buffer) {
  const chunks = chunksOf(file);
  const last = chunks.findIndex(({ type }) => type === 'IEND');
  return last < 0 ? chunks : chunks.slice(0, last + 1);
}

/** RFC 9649, 2.4: a length of all that follows it; chunks are padded to an even one. */
function endOfWebp(file: Buffer): number {
  const length = file.readUInt32LE(4);
  return 8 + length + (length % 2);
}

/** @param part a view of the file */
function endIn(file: Buffer, part: Buffer | undefined): number {
  return part ? part.byteOffset + part.length - file.byteOffset : file.length;
}
