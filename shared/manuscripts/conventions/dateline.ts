import { findInCapitals } from './dateline-capitals.ts';
import { findAtKnownPlace } from './dateline-known.ts';
import { findInMixedCase } from './dateline-mixed.ts';
import type { FoundDateline } from './dateline-parts.ts';

/**
 * The dateline that opens a paragraph: `PLACE, OUTLET – `, `PLACE.OUTLET - `, `PLACE, Outlet – `,
 * `PLACE (OUTLET) – ` or `PLACE – `, place in capitals, and before the dash perhaps a date, which goes
 * with it. What follows must begin like a sentence, but for `PLACE, OUTLET -- `. Without an outlet in
 * capitals the place must have four letters and a vowel, so that acronyms before a dash stay text.
 * A place in small letters is one where a whole date follows, or an outlet that can be nothing else, or
 * where its name is known; only known places are told by a colon, a stroke, brackets, or behind their
 * outlet.
 *
 * @param paragraph with single spaces
 * @param own the newsroom's outlet, which makes sure of what else could be a sentence
 */
export function findDateline(paragraph: string, own?: string): FoundDateline | undefined {
  return (
    findAtKnownPlace(paragraph, own) ??
    findInCapitals(paragraph, own) ??
    findInMixedCase(paragraph, own)
  );
}
