import type { Byline, Dateline } from './manuscript.ts';

/** What a file format's reader finds; the house conventions are read from the body afterwards. */
export interface Draft {
  readonly headline?: string;
  readonly dateline?: Dateline;
  readonly byline?: Byline;
  readonly lead?: string;
  readonly captions?: Readonly<Record<string, string>>;
  /** HTML, not yet sanitised */
  readonly html: string;
}
