import type { Place } from '../passage.ts';
import type { ManuscriptWarning } from '../warning.ts';
import type { Header } from './header.ts';
import type { HeaderLine } from './header-line.ts';
import { isKnownLabel } from './labels.ts';
import { couldBeHeadline, opensWithDateline } from './opening.ts';
import { isCredit } from './portal-lines.ts';

/** Lines below a headline in which its dateline is looked for. */
const MOST_BELOW = 10;

/** Lines between headline and dateline that need no explanation: the sub-headline. */
const MOST_BETWEEN = 1;

/** Words of a line that is more likely the headline. */
const FEWEST_WORDS = 3;

/**
 * A warning where what was taken for the headline is most likely another line: it looks like an office,
 * a street, a number or a day, or the first dateline stands far below it.
 */
export function headlineDoubt(
  lines: readonly HeaderLine[],
  { headline, at = 0, rest }: Header,
  place?: Place,
): ManuscriptWarning[] {
  if (headline === undefined) return [];
  const below = rest.filter((other) => other > at).slice(0, MOST_BELOW);
  const texts = below.flatMap((other) => lines[other]?.text ?? []);
  const isOdd = isKnownLabel(headline) || isCredit(headline);
  const likelier = farBelow(texts) ?? (isOdd ? texts.find(isLikely) : undefined);
  if (likelier === undefined && !isOdd) return [];
  const why = isOdd
    ? 'The headline looks like a label, an office, a street, a number or a day.'
    : 'The headline stands far above the dateline.';
  return [
    {
      code: 'headlineDoubtful',
      severity: 'warning',
      message: `${why} ${likelier === undefined ? 'Write the headline above the text' : 'More likely it is the line suggested here: take out what stands above that'}.`,
      quote: headline,
      ...(likelier !== undefined && { suggestion: likelier }),
      ...(place && { at: place }),
    },
  ];
}

/** The line right above the first dateline, where more than one stands between that and the headline. */
function farBelow(texts: readonly string[]): string | undefined {
  const end = texts.findIndex(opensWithDateline);
  const last = texts[end - 1];
  if (end <= MOST_BETWEEN || last === undefined) return undefined;
  return isLikely(last) ? last : texts.slice(0, end).findLast(isLikely);
}

function isLikely(text: string): boolean {
  const isLine = couldBeHeadline(text) && text.split(' ').length >= FEWEST_WORDS;
  return isLine && !isKnownLabel(text) && !isCredit(text);
}
