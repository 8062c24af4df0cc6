import { SENTENCE_END } from '../prose/sentence-end.ts';
import { isAllCapitals } from './capitals.ts';
import { boldHeadline, repeatedHeadline } from './known-headline.ts';
import { couldBeLabel, isCapitalLabel, isKnownLabel } from './labels.ts';
import { opensAsOffice } from './offices.ts';
import { couldBeHeadline, opensText } from './opening.ts';

/** Lines of which a repeated headline may be one: labels that nobody knows, twice it. */
const MOST_HEADER = 8;

/** A line that may be the headline, and where it is among all. */
export interface OwnLine {
  readonly text: string;
  readonly at: number;
  readonly standsOut: boolean;
}

/**
 * The headline among lines that are no labels that everybody has. One that is repeated, as portals print
 * it, or that alone stands out, is known by that, and all short lines before it are labels; else it is
 * the first line that is neither a label nor the opening of the text.
 *
 * @param strong where lines are which only headlines stand below: `SIARAN PERS`, a street
 */
export function headlineAmong(
  lines: readonly OwnLine[],
  strong: readonly number[],
): OwnLine | undefined {
  const own = belowStrong(lines, strong);
  const top = own.slice(0, MOST_HEADER).map(({ text }) => text);
  const known = repeatedHeadline(top) ?? boldHeadline(top, (at) => own[at]?.standsOut === true);
  const line = known && own[known.at];
  if (line) return { ...line, text: known.line };
  const first = own.find((_, at) => !isLabelAt(own, at));
  return first && !opensText(first.text) ? first : undefined;
}

/** Without what nobody knows above the last such line, where a headline and a text stand below. */
function belowStrong(lines: readonly OwnLine[], strong: readonly number[]): readonly OwnLine[] {
  const last = strong.at(-1) ?? -1;
  const from = lines.findIndex(({ at }) => at > last);
  const [headline, text] = from < 0 ? [] : lines.slice(from);
  if (!headline || !text || !couldBeHeadline(headline.text)) return lines;
  return lines.slice(0, from).every(couldBeLetterhead) ? lines.slice(from) : lines;
}

/** `HUMAS KOTA MAJU`, `Tim Penggerak PKK`: no office that we know, perhaps with its place. */
function couldBeLetterhead({ text }: OwnLine): boolean {
  if (SENTENCE_END.test(text)) return false;
  return isAllCapitals(text) || opensAsOffice(text) || couldBeLabel(text);
}

/** Capitals alone are a label only where headline and text follow: `SAMARINDA BERSIH` may be one. */
function isLabelAt(lines: readonly OwnLine[], at: number): boolean {
  const [{ text: line } = { text: '' }, { text: next } = { text: '' }] = lines.slice(at, at + 2);
  if (isKnownLabel(line)) return true;
  const headlineFollows =
    next.split(' ').length > 3 && !SENTENCE_END.test(next) && !opensText(next);
  return isCapitalLabel(line) && headlineFollows && at + 2 < lines.length;
}
