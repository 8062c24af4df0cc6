import { CACHE_TAG_METADATA, newsroomTag, ROOT_TAG } from '../cache.ts';
import type { SiteFile } from '../site-file.ts';
import type { SiteMarks } from '../site-metadata.ts';
import { mediaTombstone } from '../tombstones.ts';
import type { Finding } from './finding.ts';
import { plainTombstone } from './withdrawal.ts';

export function foreignOutside(
  key: string,
  { status }: Pick<SiteMarks, 'status'>,
): Finding | undefined {
  // A tombstone, or a redirect, shows nothing that no log does.
  if (status !== undefined) return undefined;
  return {
    ...{ problem: 'foreign', thing: key.endsWith('.html') ? 'page' : 'file', subject: key },
    predicate: 'public though of no newsroom',
    remedy: { kind: 'withdraw', key },
  };
}

/**
 * Whose files are no business of the doctor's, as its log has them: neither the sweep nor the files of
 * the deployment know of it.
 */
export function unlistedNewsroom(newsroom: string, isBeingRestored: boolean): Finding {
  if (isBeingRestored) return newsroomFinding(newsroom, 'closed by a restore');
  const finding = newsroomFinding(newsroom, 'not among the newsrooms though it has a log');
  return { ...finding, remedy: { kind: 'register', newsroom } };
}

/**
 * Whose files nobody must take for foreign: a lost table, or the wrong one, would empty a whole site.
 * @param where something of it is left
 */
export function lostNewsroom(newsroom: string, where: 'public' | 'archived'): Finding {
  return newsroomFinding(newsroom, `${where} though its log is gone`);
}

function newsroomFinding(newsroom: string, predicate: string): Finding {
  return { newsroom, problem: 'broken', thing: 'newsroom', subject: newsroom, predicate };
}

/** @param metadata of a folder's front page */
export function isNewsroomFront(
  folder: string,
  metadata: Readonly<Record<string, string>>,
): boolean {
  return metadata[CACHE_TAG_METADATA] === newsroomTag(folder);
}

/** Older than whatever a newsroom, or a later release of Warta, writes there one day. */
const OLDEST = { epoch: 0, seq: 0 } as const;

/** What takes the place of such an object. */
export function withdrawalOutside(key: string): SiteFile {
  return plainTombstone(mediaTombstone(key, ROOT_TAG, OLDEST), OLDEST);
}
