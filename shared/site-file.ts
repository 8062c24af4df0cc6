import type { Version } from './version.ts';

/**
 * Written in this order, so that no page (which names media, and a `text` beside it) or list ever
 * names an object that is not there yet, and nothing is taken away while a list, or the page that
 * showed it (`remains`), still names it.
 */
export const PHASES = ['media', 'text', 'page', 'feed', 'front', 'withdrawal', 'remains'] as const;
export type Phase = (typeof PHASES)[number];

/** One public object, as rendering made it: all that the site bucket needs to know. */
export interface SiteFile {
  /** S3 key, see siteKey */
  readonly key: string;
  /** the bytes as text, or the archive key to copy them from */
  readonly body: string | { readonly copyOf: string };
  readonly contentType: string;
  readonly cacheControl: string;
  /** by which the edge forgets it */
  readonly tags: readonly string[];
  readonly phase: Phase;
  /**
   * The fence. A copy does not bear it, as its key changes with its bytes: it tells over which
   * tombstone the copy may go, should one be in its place. Absent for stylesheets.
   */
  readonly version?: Version;
  /** what readers get instead of 200: 410 for a tombstone, 301 for a redirect */
  readonly status?: 301 | 410;
  /** where a redirect leads */
  readonly location?: string;
}
