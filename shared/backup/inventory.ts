import * as z from 'zod/mini';
import { ARCHIVE_PREFIXES } from '../archive-keys.ts';
import { ExpectationError, shown } from '../errors.ts';
import { jsonOf } from '../json.ts';

/** Kinds of objects that a backup holds. Manuscripts are in the states, once they are decided. */
export const BACKED_UP = ['states', 'originals', 'renditions'] as const;
export type ObjectKind = (typeof BACKED_UP)[number];

/** One object of the archive, and what its bytes must come to. */
export interface BackupObject {
  readonly key: string;
  readonly size: number;
  readonly sha256: string;
}

const Line = z.object({
  key: z.string().check(z.regex(/^[a-z]+\/[a-z0-9-]+(\/[a-zA-Z0-9._-]+)+$/)),
  size: z.int().check(z.nonnegative()),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

export function inventoryLine({ key, size, sha256 }: BackupObject): string {
  return JSON.stringify({ key, size, sha256 });
}

/**
 * Reads what {@link inventoryLine} wrote.
 * @param where the line stands, for messages
 * @throws ExpectationError for anything else, keys of other newsrooms among it
 */
export function readInventoryLine(line: string, newsroom: string, where: string): BackupObject {
  const { data } = Line.safeParse(jsonOf(line));
  const own = data && kindOf(data.key) && data.key.split('/')[1] === newsroom;
  if (own && !data.key.includes('/..')) return data;
  throw new ExpectationError(`an object of ${newsroom}`, where, shown(line));
}

export function kindOf(key: string): ObjectKind | undefined {
  return BACKED_UP.find((kind) => key.startsWith(ARCHIVE_PREFIXES[kind]));
}
