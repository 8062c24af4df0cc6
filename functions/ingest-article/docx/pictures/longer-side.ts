import type { PhotoFormat } from '../../../ingest-photo/signatures.ts';

/**
 * px of a picture's longer side, read from its head; undefined where that does not say, and for formats
 * that no program makes logos in. Without sharp, which the function that reads articles does not have.
 */
export function longerSide(bytes: Buffer, format: PhotoFormat): number | undefined {
  if (format === 'png') return ofPng(bytes);
  return format === 'jpeg' ? ofJpeg(bytes) : undefined;
}

const IHDR_END = 24;

/** PNG, 11.2.2: IHDR is the first chunk. */
function ofPng(bytes: Buffer): number | undefined {
  if (bytes.length < IHDR_END) return undefined;
  return Math.max(bytes.readUInt32BE(16), bytes.readUInt32BE(20));
}

/** SOF0 to SOF15, but DHT (c4), JPG (c8) and DAC (cc): ITU T.81, table B.1. */
const FRAME = /^c[0-35-79-bd-f]$/;

/** Segments before a frame; photos have some twenty. */
const MOST_SEGMENTS = 1000;

function ofJpeg(bytes: Buffer): number | undefined {
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS && at + 9 <= bytes.length; count += 1) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes.toString('hex', at + 1, at + 2);
    // fill bytes
    if (marker === 'ff') at += 1;
    else if (FRAME.test(marker)) {
      return Math.max(bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7));
    } else at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
