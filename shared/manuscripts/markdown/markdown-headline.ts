import type { Token } from 'markdown-it';
import { PLACE_ATTRIBUTE } from '../body/source-tree.ts';
import { headlineDoubt } from '../headline/doubt.ts';
import { splitHeader } from '../headline/header.ts';
import type { HeaderLine } from '../headline/header-line.ts';
import type { Place } from '../passage.ts';
import { SENTENCE_END } from '../prose/sentence-end.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { isBreak, linesOf, wordsOf } from './markdown-asides.ts';

interface Heading {
  readonly headline?: string;
  /** of the headline, or of what stands where it was expected */
  readonly at?: Place;
  readonly labels: readonly string[];
  /** all that is text */
  readonly rest: Token[];
  readonly doubts: readonly ManuscriptWarning[];
}

/**
 * The headline of Markdown: its first h1 with words, above which short lines are labels; or as in plain
 * text, where that finds a line that is no sentence.
 *
 * @param tokens whose blocks tell their places
 */
export function splitHeading(tokens: readonly Token[]): Heading {
  const blocks = blocksIn(tokens);
  const lines = blocks.map(headerLine);
  const header = splitHeader(lines);
  const { headline, at = -1, labels } = header;
  const number = blocks[at]?.[0]?.attrGet(PLACE_ATTRIBUTE);
  const place = number ? { at: { line: Number(number) } } : {};
  const isTitle = lines[at]?.isTitle === true;
  if (headline === undefined || (!isTitle && SENTENCE_END.test(headline))) {
    return { ...place, labels: [], rest: [...tokens], doubts: [] };
  }
  const rest = header.rest.flatMap((position) => blocks[position] ?? []);
  return { headline, ...place, labels, rest, doubts: headlineDoubt(lines, header, place.at) };
}

function headerLine(block: readonly Token[]): HeaderLine {
  const [open] = block;
  const isHeading = open?.type === 'heading_open';
  const isLine = isHeading || open?.type === 'paragraph_open';
  const inlines = block.filter(({ type }) => type === 'inline');
  const lines = inlines.flatMap(({ children }) => linesOf(children ?? []).map(wordsOf));
  return {
    text: inlines.map(({ children }) => wordsOf(children ?? [])).join(' '),
    lines,
    standsOut: isHeading || (isLine && inlines.every(isStrong)),
    isTitle: isHeading && open.tag === 'h1',
    isNoLine: !isLine && inlines.length > 0,
    isList: /_list_/.test(open?.type ?? ''),
  };
}

/** Whether all of a paragraph is bold. */
function isStrong({ children }: Token): boolean {
  const tokens =
    children?.filter((token) => isBreak(token) || token.content !== '' || token.nesting) ?? [];
  return (
    tokens[0]?.type === 'strong_open' &&
    tokens.findIndex(({ type }) => type === 'strong_close') === tokens.length - 1
  );
}

/** The tokens of each outermost block. */
function blocksIn(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let open: Token[] = [];
  for (const token of tokens) {
    open.push(token);
    if (token.level > 0 || token.nesting === 1) continue;
    blocks.push(open);
    open = [];
  }
  return blocks;
}
