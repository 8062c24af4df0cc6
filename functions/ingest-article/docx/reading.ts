import type { ManuscriptFault } from '../../../shared/manuscripts/manuscript-error.ts';
import type { Place } from '../../../shared/manuscripts/passage.ts';
import type { ManuscriptWarning } from '../../../shared/manuscripts/warning.ts';

/** What a Word document holds. */
export interface DocxReading {
  /**
   * HTML, not yet sanitised. Each block bears `data-at`, the number of its paragraph as Word counts
   * them, from 1, those in tables and lists included. What is set as title is an h1, a subtitle an h2;
   * foot- and endnotes stand at the end.
   */
  readonly html: string;
  /** photos in it, in order */
  readonly pictures: readonly EmbeddedPicture[];
  readonly properties: DocxProperties;
  readonly warnings: readonly ManuscriptWarning[];
}

export interface EmbeddedPicture {
  /** as in the document, such as `image1.jpeg`; each only once, its ending that of its type */
  readonly name: string;
  /** by its bytes, such as `image/jpeg` */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** clean lines, never empty */
  readonly caption?: string;
  readonly credit?: string;
  readonly alt?: string;
  readonly at: Place;
}

export interface DocxProperties {
  readonly title?: string;
  readonly author?: string;
}

/** What the worker answers. */
export type DocxReply =
  | { readonly reading: DocxReading }
  | {
      readonly refused: {
        readonly code: ManuscriptFault;
        readonly expected: string;
        readonly received: string;
        /** of a program's own error, for whoever looks for its cause */
        readonly detail?: string;
      };
    };
