import { articleOfCacheTag, ROOT_TAG } from '../cache.ts';
import { isMediaKey } from '../keys.ts';
import { digestOf } from '../site-digest.ts';
import type { SiteFile } from '../site-file.ts';
import { siteMarks } from '../site-metadata.ts';
import { compareVersions, type Version } from '../version.ts';
import { etagOf, type Listed } from './bytes.ts';
import type { Finding, Remedy, Thing } from './finding.ts';

/** What the listing of a bucket tells of a file: enough in nearly every case. */
export type FirstLook = 'right' | 'missing' | 'doubtful';

/** @param rendition the archive's object that a medium is a copy of */
export function lookAt(
  { body }: SiteFile,
  there: Listed | undefined,
  rendition: Listed | undefined,
): FirstLook {
  if (!there) return 'missing';
  if (typeof body === 'string') return there.etag === etagOf(body) ? 'right' : 'doubtful';
  // Where the archive lacks it there is nothing to compare with, and that is told of the archive.
  if (!rendition) return 'right';
  return there.size === rendition.size && there.etag === rendition.etag ? 'right' : 'doubtful';
}

/** An object that was looked at by itself. */
export interface Seen {
  readonly metadata: Readonly<Record<string, string>>;
  /** whether its bytes are those of the file; only read where its metadata says so */
  readonly sameBytes?: boolean;
}

/** Whether its metadata says that it is just what this file should be. */
export function claimsToBe(file: SiteFile, { metadata }: Pick<Seen, 'metadata'>): boolean {
  return siteMarks(metadata).digest === digestOf(file);
}

/** What is wrong with a file that a listing left in doubt; undefined: nothing. */
export function fileFinding(
  newsroom: string | undefined,
  file: SiteFile,
  seen: Seen | undefined,
): Finding | undefined {
  const base = { ...(newsroom !== undefined && { newsroom }), thing: thingOf(file) };
  const common = { ...base, subject: file.key, ...articleOf(file) };
  const anew = remedyFor(file);
  if (!seen) return { ...common, problem: 'missing', predicate: 'missing', remedy: anew };
  if (seen.sameBytes) return undefined;
  const stale = { ...common, problem: 'stale' } as const;
  // Key or metadata say that these are the right bytes, so publishing would leave them.
  if (!file.version || typeof file.body !== 'string' || claimsToBe(file, seen)) {
    const remedy = { kind: 'overwrite', file } as const;
    return { ...stale, predicate: insteadOfBytes(file, seen), remedy };
  }
  const { version: theirs } = siteMarks(seen.metadata);
  const order = theirs ? compareVersions(theirs, file.version) : -1;
  // Nobody overwrites a newer one, a rebuild no more than a late worker.
  if (theirs && order > 0) return { ...stale, predicate: NEWER, remedy: outbidding(file, theirs) };
  const predicate = isStillPublic(file, seen) ? STILL_PUBLIC : OTHERWISE;
  return { ...stale, predicate: order < 0 ? older(file, seen, theirs) : predicate, remedy: anew };
}

const NEWER = 'newer than the log';
const CHANGED = 'changed by another hand than Warta’s';
const OTHERWISE = 'not what this release of Warta renders (is it the one that is deployed?)';

const STILL_PUBLIC = 'still public though the log withdrew it';

function older(file: SiteFile, seen: Seen, theirs: Version | undefined): string {
  if (isStillPublic(file, seen)) return STILL_PUBLIC;
  return theirs ? 'older than the log' : CHANGED;
}

function insteadOfBytes(file: SiteFile, seen: Seen): string {
  if (isStillPublic(file, seen)) return STILL_PUBLIC;
  return siteMarks(seen.metadata).status === 410 ? 'withdrawn though the log shows it' : CHANGED;
}

function isStillPublic({ status }: SiteFile, { metadata }: Seen): boolean {
  return status === 410 && siteMarks(metadata).status !== 410;
}

/** Files of the deployment have no epoch of their own that could be raised. */
function outbidding(file: SiteFile, seen: Version): Remedy {
  return file.tags.includes(ROOT_TAG) ? { kind: 'overwrite', file } : { kind: 'setBack', seen };
}

function remedyFor({ tags }: SiteFile): Remedy {
  return tags.includes(ROOT_TAG) ? { kind: 'root' } : { kind: 'rebuild' };
}

function thingOf({ key, phase, version, tags }: SiteFile): Thing {
  if (tags.includes(ROOT_TAG)) return 'root file';
  if (!version) return 'stylesheet';
  if (isMediaKey(key)) return 'photo file';
  if (phase === 'feed' || phase === 'front') return 'list';
  return key.endsWith('.html') ? 'page' : 'file';
}

/** An article's files bear its tag. */
function articleOf({ tags }: SiteFile): { article?: string } {
  const [article] = tags.map(articleOfCacheTag).filter((each) => each !== undefined);
  return article === undefined ? {} : { article };
}
