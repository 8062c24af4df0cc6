/** ISO/IEC 23091-2: the two transfers of high dynamic range, PQ and HLG. */
const HDR_TRANSFERS: ReadonlySet<number> = new Set([16, 18]);
const COLOUR = Buffer.from('colrnclx', 'latin1');

/**
 * Whether an AVIF's colours are of high dynamic range: its `colr` box names them, after the primaries.
 * Shown as they are on an ordinary screen they are grey and flat, and libvips does not convert them.
 */
export function isHdr(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(COLOUR); at >= 0; at = file.indexOf(COLOUR, at + 1)) {
    const transfer = at + COLOUR.length + 2;
    if (transfer + 2 <= file.length && HDR_TRANSFERS.has(file.readUInt16BE(transfer))) return true;
  }
  return false;
}
