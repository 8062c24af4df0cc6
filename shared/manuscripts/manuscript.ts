import type { Focus } from '../handouts.ts';

/** What the pipeline reads out of a manuscript, whatever its file format was. */
export interface Manuscript {
  readonly headline: string;
  /** one line below the headline, in plain text */
  readonly subheadline?: string;
  readonly dateline?: Dateline;
  /** Sanitised HTML: p, h2, h3, ul, ol, li, blockquote, strong, em, a[href], br. Never empty. The dateline and byline codes are taken off. */
  readonly body: string;
  readonly byline?: Byline;
  /** Plain text, one or two sentences, for lists, feeds and search engines. */
  readonly lead: string;
  /** The photos that it names by their files, and what it says of each; of some nothing. */
  readonly aboutPhotos?: Readonly<Record<string, AboutPhoto>>;
  /** Captions that name no file, in the order of the text. */
  readonly captions?: readonly Caption[];
  /** One line, as the office writes it: `Pemerintahan`. */
  readonly category?: string;
  /** One line each, as the office writes them; no two differ in case alone. */
  readonly tags?: readonly string[];
  /** What several releases are about: they share it as a tag, and their photos by file names. */
  readonly event?: string;
  /** Whom outlets may ask, one line. */
  readonly contact?: string;
  /** ISO 8601 UTC; until then nobody may see it */
  readonly embargo?: string;
}

/** Of a photo that is not named by its file: the one with that number, or the next that has none. */
export interface Caption extends Pick<AboutPhoto, 'caption' | 'credit'> {
  /** from 1, where it names one: `Foto 2: …` */
  readonly number?: number;
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

/** `SAMARINDA, KOMINFONEWS – …`: where the story was written, for which outlet, and when. */
export interface Dateline {
  readonly place: string;
  readonly outlet?: string;
  /** as written, where it bears one: `14 November 2022`, `Senin (14/11/2022)` */
  readonly date?: string;
}

/** `(ASYA/SUL/KMF-SMR)`: codes of reporter and editor(s), and the office. */
export interface Byline {
  /** as written, without the brackets */
  readonly text: string;
  readonly reporter?: string;
  readonly editor?: string;
  readonly office?: string;
  /** whom the newsroom's settings name for those codes, where they do */
  readonly names?: BylineNames;
}

export interface BylineNames {
  readonly reporter?: string;
  /** of each of `editor`'s codes */
  readonly editors?: readonly string[];
  readonly office?: string;
}
