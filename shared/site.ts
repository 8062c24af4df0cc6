import type { LiveArticle } from './articles.ts';
import type { Settings } from './settings.ts';
import type { SiteFile } from './site-file.ts';
import type { Version } from './version.ts';

/** Newest entries that the front page and each feed list. */
export const LISTED = 50;

/** What a publish run knows, all of it from the log: the only input of everything public. */
export interface SiteInput {
  readonly settings: Settings;
  /** Articles whose pages are to be written, each with the newest event that its page reflects. */
  readonly articles: readonly { readonly article: LiveArticle; readonly version: Version }[];
  /** Front page and feeds, where an event touched them. */
  readonly lists?: {
    /** newest first, at most LISTED */
    readonly newest: readonly LiveArticle[];
    readonly version: Version;
  };
}

/** Renders public files from records: pure, so the same log gives the same bytes. */
export function site(_input: SiteInput): SiteFile[] {
  return [];
}
