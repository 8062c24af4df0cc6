import { isKnownLabel } from '../headline/labels.ts';
import { tidyLine } from '../prose/prose.ts';
import { unmarked } from './emphasis.ts';
import { listMarker } from './list-markers.ts';
import { type RawLine, rawLines } from './raw-lines.ts';

/** A line of a plain text that is not blank. */
export interface PlainLine {
  /** tidied; marks of emphasis are still in it */
  readonly text: string;
  /** of the file, from 1: where it begins */
  readonly number: number;
  /** whether it stands apart from the line before, by a blank one or as all lines of a chat do */
  readonly parted: boolean;
  /** whether a blank line stands before it */
  readonly spaced: boolean;
  readonly indented: boolean;
  /** columns */
  readonly indent: number;
}

/** Characters: e-mail and old editors wrap lines at 60 to 120, prose paragraphs are longer. */
const NARROWEST_WRAP = 60;
const WIDEST_WRAP = 120;

const FINISHED = /[.!?:;]["”’')\]]*$/u;

/** The lines of a text that are not blank. */
export function plainLines(text: string | readonly RawLine[]): PlainLine[] {
  const lines: PlainLine[] = [];
  let spaced = false;
  const raws = typeof text === 'string' ? rawLines(text) : text;
  for (const { text: raw, number, apart = false } of raws) {
    const line = tidyLine(raw);
    const indented = /^\s/u.test(raw);
    const within = { parted: spaced || apart, spaced, indented, indent: indentOf(raw) };
    if (line !== '') lines.push({ text: line, number, ...within });
    spaced = line === '';
  }
  return lines;
}

/** A tab counts four columns. */
function indentOf(raw: string): number {
  const [indent = ''] = /^\s{0,80}/u.exec(raw) ?? [];
  return indent.replaceAll('\t', '    ').length;
}

/** Whether a line opens an item of a list: `- `, `• `, `1. `, `a. `, an emoji. */
export function opensItem({ text }: PlainLine): boolean {
  return listMarker(text) !== undefined;
}

/**
 * The lines with wrapped ones whole again, wherever they stand: an unfinished line goes on in the
 * next if that begins in lower case, or with a word that had no room. Where no blank line stands at
 * all, lines are kept as they are.
 */
export function unwrap(lines: readonly PlainLine[]): PlainLine[] {
  if (!lines.slice(1).some(({ parted }) => parted)) return [...lines];
  const longest = lines.reduce((most, { text }) => Math.max(most, text.length), NARROWEST_WRAP);
  const width = longest <= WIDEST_WRAP ? longest : Infinity;
  return gather(lines, (line, next) => goesOn(line, next, width));
}

function goesOn(line: PlainLine, next: PlainLine, width: number): boolean {
  if (next.parted || opensItem(next) || line.text === next.text) return false;
  const bare = unmarked(line.text);
  if (FINISHED.test(bare) || isKnownLabel(bare)) return false;
  const word = next.text.split(' ', 1)[0] ?? '';
  return /^\p{Ll}/u.test(word) || line.text.length + 1 + word.length > width;
}

/** Joins neighbours by a space; `joins` is asked about the last line so far, the next and the first. */
export function gather(
  lines: readonly PlainLine[],
  joins: (line: PlainLine, next: PlainLine, first: PlainLine) => boolean,
): PlainLine[] {
  const groups: { first: PlainLine; last: PlainLine; texts: string[] }[] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    if (group && joins(group.last, line, group.first)) {
      group.texts.push(line.text);
      group.last = line;
    } else groups.push({ first: line, last: line, texts: [line.text] });
  }
  return groups.map(({ first, texts }) => ({ ...first, text: texts.join(' ') }));
}
