import { crc32, inflateRawSync } from 'node:zlib';
import { codeOf } from '../../../../shared/errors.ts';
import { damaged } from '../refusal.ts';
import type { ArchiveEntry } from './entries.ts';

/**
 * The bytes of a file in an archive; undefined where they are more than `most`. What the archive says
 * of their number counts for nothing: inflating stops there.
 *
 * @throws Refusal damaged
 */
export function inflate(archive: Buffer, entry: ArchiveEntry, most: number): Buffer | undefined {
  const packed = archive.subarray(entry.start, entry.end);
  const bytes = entry.deflated ? inflated(packed, most) : packed;
  if (!bytes || bytes.length > most) return undefined;
  if (crc32(bytes) !== entry.crc) throw damaged(`one whose ${entry.name} has been altered`);
  return bytes;
}

function inflated(packed: Buffer, most: number): Buffer | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(most, 1) });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw damaged('one whose packed files are spoilt', error);
  }
}
