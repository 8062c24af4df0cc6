import type { Sources } from './draft.ts';
import type { Manuscript } from './manuscript.ts';
import type { Passage } from './passage.ts';

/** An article as it was understood, and where each part of it was found. */
export interface Reading {
  readonly manuscript: Manuscript;
  readonly sources: Sources;
  /** all that readers will see, in the order of the page: what checks are made on */
  readonly passages: readonly Passage[];
}
