import type { Objects } from '../../../shared/aws/objects.ts';

/** Of an object that is there, though its bytes do not come, or not those that S3 has the checksum of. */
export const UNREADABLE = 'unreadable';

/** A connection may break once in a while; what is spoilt stays so. */
const TRIES = 2;

/**
 * An object's bytes, read anew; undefined where there is none.
 * @throws whatever keeps S3 from answering at all
 */
export async function readBytes(
  objects: Pick<Objects, 'get' | 'head'>,
  key: string,
): Promise<Uint8Array | typeof UNREADABLE | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      return await objects.get(key);
    } catch {
      // Whether it is the object or the way to it: where S3 does not answer, this fails, too.
      if (!(await objects.head(key))) return undefined;
    }
  }
  return UNREADABLE;
}
