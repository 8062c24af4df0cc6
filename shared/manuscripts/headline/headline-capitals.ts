import type { Place } from '../passage.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { isAllCapitals } from './capitals.ts';
import { inTitleCase } from './title-case.ts';
import { wordsSeen } from './words-seen.ts';

/** A headline as it will be printed, and a hint where that is not as it was written. */
interface CalmedHeadline {
  readonly headline: string;
  readonly warnings: readonly ManuscriptWarning[];
}

/**
 * A headline in capitals set in title case, by how the text below writes its words; any other one as
 * it is. The hint tells both, so that nothing is changed in silence.
 *
 * @param passages of the text below, plain, a paragraph each
 */
export function calmHeadline(
  headline: string,
  passages: readonly string[],
  at?: Place,
): CalmedHeadline {
  if (!isAllCapitals(headline)) return { headline, warnings: [] };
  const calmed = inTitleCase(headline, { seen: wordsSeen(passages) });
  if (calmed === headline) return { headline, warnings: [] };
  const warning: ManuscriptWarning = {
    code: 'headlineCapitals',
    severity: 'hint',
    message:
      'The headline was written in capitals and is set in title case: see whether names and short forms in it are right.',
    quote: headline,
    suggestion: calmed,
    ...(at && { at }),
  };
  return { headline: calmed, warnings: [warning] };
}
