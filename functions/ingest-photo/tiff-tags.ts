/**
 * Tags of a TIFF's first image that tell a camera's raw file, which is a TIFF, too, from a picture: of
 * raw files sharp would show the thumbnail. DNG 1.7, TIFF/EP (ISO 12234-2). And how it is packed.
 */
const NEW_SUBFILE_TYPE = 254;
const COMPRESSION = 259;
const SUB_IFDS = 330;
const DNG_VERSION = 50706;
const REDUCED = 1;

/** A type of values: of two bytes. */
const SHORT = 3;

/** What libtiff knows and sharp's build of it cannot unpack, by number. */
const NOT_UNPACKED: Readonly<Record<number, string>> = {
  34661: 'JBIG',
  33003: 'JPEG 2000',
  33005: 'JPEG 2000',
  34712: 'JPEG 2000',
  34887: 'LERC',
  34925: 'LZMA',
  50000: 'Zstandard',
  50002: 'JPEG XL',
  52546: 'JPEG XL',
};

const MOST_ENTRIES = 512;

/** The two kinds of TIFF; in bytes, of BigTIFF twice as wide. */
interface Layout {
  readonly firstAt: number;
  readonly address: 4 | 8;
  readonly count: 2 | 8;
  readonly entry: 12 | 20;
}
const CLASSIC: Layout = { firstAt: 4, address: 4, count: 2, entry: 12 };
const BIG: Layout = { firstAt: 8, address: 8, count: 8, entry: 20 };

/** Whether a TIFF's first image is a small copy of one that only the camera's own program can develop. */
export function isRawFile(bytes: Uint8Array): boolean {
  const tags = firstTags(bytes);
  const isReduced = ((tags.get(NEW_SUBFILE_TYPE) ?? 0) & REDUCED) === REDUCED;
  return tags.has(DNG_VERSION) || (isReduced && tags.has(SUB_IFDS));
}

/** The name of how a TIFF's first image is packed, where that cannot be unpacked. */
export function unknownPacking(bytes: Uint8Array): string | undefined {
  return NOT_UNPACKED[firstTags(bytes).get(COMPRESSION) ?? 0];
}

/** The tags of the first directory with their values, where those are a number; as far as it goes. */
function firstTags(bytes: Uint8Array): Map<number, number> {
  const tags = new Map<number, number>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16) return tags;
  const little = view.getUint8(0) === 0x49;
  const layout = view.getUint16(2, little) === 43 ? BIG : CLASSIC;
  const number = (at: number, size: 2 | 4 | 8): number => {
    if (at + size > bytes.length) return 0;
    if (size === 8) return Number(view.getBigUint64(at, little));
    return size === 4 ? view.getUint32(at, little) : view.getUint16(at, little);
  };
  const directory = number(layout.firstAt, layout.address);
  const entries = Math.min(number(directory, layout.count), MOST_ENTRIES);
  for (let i = 0; i < entries; i += 1) {
    const at = directory + layout.count + i * layout.entry;
    if (at + layout.entry > bytes.length) break;
    const isShort = number(at + 2, 2) === SHORT;
    const value = at + 4 + layout.address;
    tags.set(number(at, 2), number(value, isShort ? 2 : 4));
  }
  return tags;
}
