import { withoutNoteMarks } from './conventions/note-marks.ts';
import type { Sources } from './draft.ts';
import type { Manuscript } from './manuscript.ts';
import type { Passage } from './passage.ts';
import { readingMinutesOf } from './prose/reading-time.ts';
import { summaryOf } from './prose/summary.ts';
import type { Reading } from './reading.ts';

/** An article as it was understood, all but its text, and where each field was found. */
export interface ManuscriptView extends Omit<Manuscript, 'body'> {
  readonly sources: Sources;
  /** section labels above the headline, which no reader sees */
  readonly labels?: readonly string[];
  /** plain text, the beginning of the article in at most 160 characters, without headings */
  readonly summary: string;
  /** headings, paragraphs and items of its text */
  readonly passages: number;
  readonly words: number;
  readonly readingMinutes: number;
}

/** What its sender is shown of a reading. */
export function manuscriptView({
  manuscript: { body: _, ...fields },
  ...reading
}: Pick<Reading, 'manuscript' | 'sources' | 'labels' | 'passages'>): ManuscriptView {
  const { sources, labels, passages } = reading;
  const ofBody = passages.filter(({ part }) => part === 'body');
  const text = textOf(ofBody);
  return {
    ...fields,
    ...(labels.length > 0 && { labels }),
    summary: summaryOf(withoutNoteMarks(textOf(ofBody.filter(({ isHeading }) => !isHeading)))),
    passages: ofBody.length,
    words: text.split(/\s+/u).filter((word) => word !== '').length,
    readingMinutes: readingMinutesOf(text),
    sources,
  };
}

function textOf(passages: readonly Passage[]): string {
  return passages.map(({ text }) => text).join(' ');
}
