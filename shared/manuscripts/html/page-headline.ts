import type { Unit } from '../draft.ts';
import { headlineDoubt } from '../headline/doubt.ts';
import { MOST_LINES, splitHeader } from '../headline/header.ts';
import type { HeaderLine } from '../headline/header-line.ts';
import type { Place } from '../passage.ts';
import { placeOf } from '../passages.ts';
import { SENTENCE_END } from '../prose/sentence-end.ts';
import type { ManuscriptWarning } from '../warning.ts';
import type { PageBlock } from './page-blocks.ts';

/** Characters of the HTML of a letterhead. */
const LONGEST = 2000;

/** A page's title, and where it stands. */
export interface Title {
  readonly text: string;
  readonly at: Place | undefined;
}

interface Headed {
  readonly headline?: string;
  /** of the headline, or of what stands where it was expected */
  readonly at?: Place | undefined;
  readonly labels: readonly string[];
  /** the blocks that are text */
  readonly rest: readonly PageBlock[];
  readonly doubts: readonly ManuscriptWarning[];
}

/**
 * The headline of a page: its first h1, above which short lines are labels; or as in plain text; or its
 * title, where that finds none but a sentence. Lines about the text stay where they are.
 */
export function headed(blocks: readonly PageBlock[], title: Title | undefined, unit: Unit): Headed {
  const lines = blocks.map(headerLine);
  const header = splitHeader(lines);
  const { headline, at = -1, labels, rest: places } = header;
  const rest = places.flatMap((place) => blocks[place] ?? []);
  const line = blocks[at]?.line;
  const found = headline !== undefined && !SENTENCE_END.test(headline);
  if (title && !found && !lines[at]?.isTitle) {
    const kept = new Set([at, ...places]);
    const text = blocks.filter((_, place) => kept.has(place));
    return { headline: title.text, at: title.at, labels, rest: text, doubts: [] };
  }
  const place = line === undefined ? undefined : placeOf(line, unit);
  const doubts = headlineDoubt(lines, header, place);
  return { ...(headline !== undefined && { headline }), at: place, labels, rest, doubts };
}

function headerLine(block: PageBlock, at: number): HeaderLine {
  return {
    text: block.text,
    lines: at < MOST_LINES ? linesOf(block) : [],
    standsOut: standsOut(block),
    isTitle: block.tag === 'h1',
    isNoLine: !/^(?:p|h\d)$/.test(block.tag),
    isList: block.tag === 'ul' || block.tag === 'ol',
  };
}

/** The lines of a short paragraph, where breaks part it. */
function linesOf({ html, text, lines = [text] }: PageBlock): readonly string[] {
  return html.length > LONGEST ? [text] : lines;
}

/** A heading, or a paragraph that is bold from its beginning to its end. */
function standsOut(block: PageBlock): boolean {
  return block.tag !== 'p' || block.isBold;
}
