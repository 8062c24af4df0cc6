import type { Focus } from '../handouts.ts';

/** What the pipeline reads out of a manuscript, whatever its file format was. */
export interface Manuscript {
  readonly headline: string;
  readonly dateline?: Dateline;
  /** Sanitised HTML: p, h2, h3, ul, ol, li, blockquote, strong, em, a[href], br. Never empty. The dateline and byline codes are taken off. */
  readonly body: string;
  readonly byline?: Byline;
  /** Plain text, one or two sentences, for lists, feeds and search engines. */
  readonly lead: string;
  /** What it says of photos, by their file names. */
  readonly aboutPhotos?: Readonly<Record<string, AboutPhoto>>;
}

/** What a manuscript says of one photo. Clean lines of plain text, none of them empty. */
export interface AboutPhoto {
  readonly caption?: string;
  /** whose picture it is, as it is to be credited */
  readonly credit?: string;
  /** for whoever cannot see it */
  readonly alt?: string;
  /** that no crop may lose */
  readonly focus?: Focus;
}

/** `SAMARINDA, KOMINFONEWS – …`: where the story was written, and for which outlet. */
export interface Dateline {
  readonly place: string;
  readonly outlet?: string;
}

/** `(ASYA/SUL/KMF-SMR)`: codes of reporter and editor(s), and the office. */
export interface Byline {
  /** as written, without the brackets */
  readonly text: string;
  readonly reporter?: string;
  readonly editor?: string;
  readonly office?: string;
}
