import { originalOf } from './backup/needs.ts';
import { parseStateKey } from './keys.ts';

/** What an object of the archive belongs to, as its key tells: that has to be known to somebody. */
export type ArchiveOwner =
  /** an article, or the settings */
  | { readonly kind: 'article'; readonly article: string }
  | { readonly kind: 'submission'; readonly submission: string }
  /** a photo, by the hash of its original */
  | { readonly kind: 'photo'; readonly original: string };

const MANUSCRIPT = /^manuscripts\/[a-z0-9-]+\/([0-9a-z]+)\/\d{2}-[0-9a-f]{64}\.json$/;
const OF_PHOTO = /^renditions\/[a-z0-9-]+\/([0-9a-f]{64})\/[^/]+\/[^/]+$/;
const OF_ARTICLE = /^renditions\/[a-z0-9-]+\/([0-9a-z]{10})\/[^/]+\/[^/]+$/;

/** Reads what shared/keys.ts builds for the archive; undefined for any other key. */
export function archiveOwner(key: string): ArchiveOwner | undefined {
  const article = parseStateKey(key)?.article ?? OF_ARTICLE.exec(key)?.[1];
  if (article !== undefined) return { kind: 'article', article };
  const submission = originalOf(key)?.submission ?? MANUSCRIPT.exec(key)?.[1];
  if (submission !== undefined) return { kind: 'submission', submission };
  const original = OF_PHOTO.exec(key)?.[1];
  return original === undefined ? undefined : { kind: 'photo', original };
}
