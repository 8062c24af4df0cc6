import { bufferOf } from '../buffer-of.ts';
import { primaryProperties } from './primary-properties.ts';

/** AV1 Bitstream & Decoding Process Specification, A.3: numbers of levels that stand for none yet. */
const RESERVED: ReadonlySet<number> = new Set([2, 3, 6, 7, 10, 11]);
const FIRST_RESERVED = 20;
/** "maximum parameters": of any size */
const ANY = 31;

/**
 * The level of an AVIF's picture, where the standard has none of that number: `7.0`. libaom has
 * refused those ("Bitstream not supported by this decoder") since it has written {@link ANY} itself
 * for what is larger than level 6 allows, 35.7 megapixels; before (3.6, of Debian 12's heif-enc and
 * avifenc) it wrote 7.0 there. So such a file is whole, and still cannot be decoded here.
 */
export function unknownLevel(bytes: Uint8Array): string | undefined {
  const file = bufferOf(bytes);
  const levels = primaryProperties(file)
    .filter(({ type }) => type === 'av1C')
    .map(({ body }) => (body[1] ?? 0) & 0x1f);
  const unknown = levels.find(isReserved);
  return unknown === undefined ? undefined : `${2 + (unknown >> 2)}.${unknown & 3}`;
}

function isReserved(level: number): boolean {
  return RESERVED.has(level) || (level >= FIRST_RESERVED && level < ANY);
}
