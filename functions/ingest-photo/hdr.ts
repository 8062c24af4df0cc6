import { bufferOf } from '../buffer-of.ts';
import { chunksOf } from './png-chunks.ts';
import { primaryProperties } from './primary-properties.ts';

/** ISO/IEC 23091-2: the two transfers of high dynamic range, PQ and HLG. */
export const HDR_TRANSFERS: ReadonlySet<number> = new Set([16, 18]);

/** `nclx`, the primaries, the transfer */
const TRANSFER_AT = 6;

/**
 * Whether an AVIF's colours are of high dynamic range: the `colr` box of its picture names them.
 * Shown as they are on an ordinary screen they are grey and flat, and libvips does not convert them.
 */
export function isHdr(bytes: Uint8Array): boolean {
  const file = bufferOf(bytes);
  return primaryProperties(file).some(
    ({ type, body }) =>
      type === 'colr' &&
      body.toString('latin1', 0, 4) === 'nclx' &&
      body.length >= TRANSFER_AT + 2 &&
      HDR_TRANSFERS.has(body.readUInt16BE(TRANSFER_AT)),
  );
}

/** Whether a PNG names such colours by number: `cICP`, which counts before any profile. */
export function isHdrPng(bytes: Uint8Array): boolean {
  const named = chunksOf(bytes).find(({ type }) => type === 'cICP');
  return HDR_TRANSFERS.has(named?.data[1] ?? 0);
}

/** ICC.1:2022, 7.2 and 7.3: a profile's header, and a tag's entry in its table. */
const PROFILE_HEADER = 128;
const TAG_ENTRY = 12;
/** A profile has some twenty. */
const MOST_TAGS = 200;

/** ICC.1:2022, 10.3: in a tag of type `cicp`, after its type, four zeros and the primaries. */
const TRANSFER_IN_TAG = 9;

/** Whether a profile names such a transfer; its curves tell nothing that libvips could convert by. */
export function isHdrProfile(icc: Buffer): boolean {
  if (icc.length < PROFILE_HEADER + 4) return false;
  const count = Math.min(icc.readUInt32BE(PROFILE_HEADER), MOST_TAGS);
  for (let tag = 0; tag < count; tag += 1) {
    const at = PROFILE_HEADER + 4 + tag * TAG_ENTRY;
    if (icc.toString('latin1', at, at + 4) !== 'cicp' || at + TAG_ENTRY > icc.length) continue;
    return HDR_TRANSFERS.has(icc[icc.readUInt32BE(at + 4) + TRANSFER_IN_TAG] ?? 0);
  }
  return false;
}
