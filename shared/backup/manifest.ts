import * as z from 'zod/mini';
import { ExpectationError, shown } from '../errors.ts';
import { sha256 } from '../ids.ts';
import { jsonOf } from '../json.ts';
import { NEWSROOM_ID } from '../keys.ts';

/** Raise it when an older Warta could no longer restore what is written. */
export const FORMAT = 1;

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Count = z.int().check(z.nonnegative());

const PartSchema = z.object({ name: z.string(), size: Count, sha256: Hash });

const Manifest = z.object({
  format: z.literal(FORMAT),
  /** version that wrote it */
  warta: z.string(),
  newsroom: z.string().check(z.regex(NEWSROOM_ID)),
  /** where readers find the site, as the settings say at `head` */
  origin: z.string(),
  epoch: Count,
  /** seq of the newest event in it; events are counted from 1 without a gap */
  head: Count.check(z.positive()),
  /** ISO 8601 */
  takenAt: z.string(),
  counts: z.object({ states: Count, originals: Count, renditions: Count }),
  /** of all objects together */
  bytes: Count,
  log: z.array(PartSchema),
  inventory: z.array(PartSchema),
  /** archive keys that the log names and the archive lacked, or held damaged: at most 100 of them */
  missing: z.array(z.string()),
  missingCount: Count,
});

/**
 * What a backup holds. It is written last, so a folder with a manifest holds all that it tells of;
 * the hashes of the inventory's parts cover every object.
 */
export type Manifest = z.infer<typeof Manifest>;

/** A part of the log or of the inventory, with what its bytes must come to. */
export type Part = z.infer<typeof PartSchema>;

/** As JSON with its own hash, so that a changed digit in it does not go unseen. */
export function manifestText(manifest: Manifest): string {
  const checked = { ...manifest, sha256: sha256(JSON.stringify(manifest)) };
  return `${JSON.stringify(checked, undefined, 2)}\n`;
}

/** @throws ExpectationError for what is no manifest, is damaged, or was written by a newer Warta */
export function readManifest(text: string, subject: string): Manifest {
  const value = jsonOf(text);
  const format = z.object({ format: z.number() }).safeParse(value);
  if (format.success && format.data.format > FORMAT) {
    const received = `format ${format.data.format}: restore it with a newer Warta`;
    throw new ExpectationError(`a backup of format ${FORMAT} or older`, subject, received);
  }
  const manifest = Manifest.safeParse(value);
  if (!manifest.success) throw new ExpectationError('a manifest', subject, shown(value ?? text));
  const { sha256: hash, ...rest } = value as { readonly sha256: unknown };
  if (sha256(JSON.stringify(rest)) === hash) return manifest.data;
  throw new ExpectationError('a manifest with its own hash', subject, 'one that was changed');
}
