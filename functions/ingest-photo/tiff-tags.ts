/**
 * Tags of a TIFF's first image that tell a camera's raw file, which is a TIFF, too, from a picture: of
 * raw files sharp would show the thumbnail. DNG 1.7, TIFF/EP (ISO 12234-2).
 */
const NEW_SUBFILE_TYPE = 254;
const SUB_IFDS = 330;
const DNG_VERSION = 50706;
const REDUCED = 1;

/** Bytes of one entry: tag, type, count, value. */
const ENTRY = 12;
const MOST_ENTRIES = 512;

/** Whether a TIFF's first image is a small copy of one that only the camera's own program can develop. */
export function isRawFile(bytes: Uint8Array): boolean {
  const tags = firstTags(bytes);
  const isReduced = ((tags.get(NEW_SUBFILE_TYPE) ?? 0) & REDUCED) === REDUCED;
  return tags.has(DNG_VERSION) || (isReduced && tags.has(SUB_IFDS));
}

/** The tags of the first directory with their values, where those are a number; none of a BigTIFF. */
function firstTags(bytes: Uint8Array): Map<number, number> {
  const tags = new Map<number, number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) return tags;
  const little = view.getUint8(0) === 0x49;
  const at = view.getUint32(4, little);
  if (view.getUint16(2, little) !== 42 || at + 2 > bytes.length) return tags;
  const entries = Math.min(view.getUint16(at, little), MOST_ENTRIES);
  for (let i = 0; i < entries; i += 1) {
    const entry = at + 2 + i * ENTRY;
    if (entry + ENTRY > bytes.length) break;
    tags.set(view.getUint16(entry, little), view.getUint32(entry + 8, little));
  }
  return tags;
}
