import type { Sources } from './draft.ts';
import type { Manuscript } from './manuscript.ts';
import type { Passage } from './passage.ts';
import type { ManuscriptWarning } from './warning.ts';

/** An article as it was understood, and where each part of it was found. */
export interface Reading {
  readonly manuscript: Manuscript;
  readonly sources: Sources;
  /** all that readers will see, in the order of the page: what checks are made on */
  readonly passages: readonly Passage[];
  /** section labels above the headline (`TOP NEWS`), which no reader sees */
  readonly labels: readonly string[];
  /** what looks wrong, or was read in another way than it was written */
  readonly warnings: readonly ManuscriptWarning[];
}
