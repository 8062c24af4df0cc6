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
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return primaryProperties(file).some(
    ({ type, body }) =>
      type === 'colr' &&
      body.toString('latin1', 0, 4) === 'nclx' &&
      body.length >= TRANSFER_AT + 2 &&
      HDR_TRANSFERS.has(body.readUInt16BE(TRANSFER_AT)),
  );
}
