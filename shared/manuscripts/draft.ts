import type { Byline, Dateline, Manuscript } from './manuscript.ts';

/** What a file format's reader finds; the house conventions are read from the body afterwards. */
export interface Draft {
  readonly headline?: string;
  readonly dateline?: Dateline;
  readonly byline?: Byline;
  readonly lead?: string;
  readonly aboutPhotos?: Manuscript['aboutPhotos'];
  /** HTML, not yet sanitised */
  readonly html: string;
}
