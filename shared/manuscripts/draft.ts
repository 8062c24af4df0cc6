import type { Manuscript } from './manuscript.ts';
import type { Place } from './passage.ts';
import type { ManuscriptWarning } from './warning.ts';

/** The fields that a file may state, or that are found in its text. */
export type Field = Exclude<keyof Manuscript, 'aboutPhotos'>;

/** Where in its file each field was found; those that were worked out name none. */
export type Sources = Readonly<Partial<Record<Field, Place>>>;

/** What a file states in so many words, which goes before what its text says. */
export interface Stated extends Partial<Omit<Manuscript, 'body'>> {
  readonly sources: Sources;
}

/** What the numbers of places count, or where each of them is. */
export type Unit = 'line' | 'paragraph' | ((number: number) => Place);

/** What a file format's reader finds; the house conventions are read from the body afterwards. */
export interface Draft extends Stated {
  /** HTML, not yet sanitised; its blocks tell their places by PLACE_ATTRIBUTE */
  readonly html: string;
  readonly unit: Unit;
  /** section labels above the headline, as printed */
  readonly labels?: readonly string[];
  /** what its reader noticed */
  readonly warnings?: readonly ManuscriptWarning[];
}
