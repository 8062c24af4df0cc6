import { bufferOf } from '../buffer-of.ts';

/** W3C PNG, third edition, 5: a signature, and chunks one after another. */
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Bytes of a chunk around its data: length and type before it, a checksum after it. */
const BEFORE = 8;
const AFTER = 4;

export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** with length, type and checksum */
  readonly whole: Buffer;
}

/** The chunks of a PNG, up to the first that is cut off; none of any other file. */
export function chunksOf(bytes: Uint8Array): Chunk[] {
  const file = bufferOf(bytes);
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return [];
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + BEFORE + AFTER <= file.length; ) {
    const end = at + BEFORE + file.readUInt32BE(at) + AFTER;
    if (end > file.length) break;
    const data = file.subarray(at + BEFORE, end - AFTER);
    const type = file.toString('latin1', at + 4, at + BEFORE);
    chunks.push({ type, data, whole: file.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/** A PNG of these chunks. */
export function pngOf(chunks: readonly Pick<Chunk, 'whole'>[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks.map(({ whole }) => whole)]);
}
