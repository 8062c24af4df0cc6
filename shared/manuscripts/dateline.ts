import type { Dateline } from './manuscript.ts';

export interface FoundDateline {
  readonly dateline: Dateline;
  /** characters of the paragraph that the dateline and its dash take */
  readonly length: number;
}

/** `PENAJAM PASER UTARA`, `BAU-BAU`: one to four words in capitals, of at most 40 characters. */
const PLACE = String.raw`(?<place>(?=[^,(–—]{2,40})\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){0,3}?)`;
/** Of an outlet, up to four words in capitals, or one name such as `Kominfonews.id`. */
const NAME = String.raw`\p{Lu}[\p{Lu}\p{N}.&'’-]*(?: [\p{Lu}\p{N}][\p{Lu}\p{N}.&'’-]*){0,3}?|\p{L}[\p{L}\p{N}-]{1,30}(?:\.\p{L}{2,10}){1,3}`;
const OUTLET = String.raw`(?:, ?(?<after>${NAME})| ?\((?<bracketed>${NAME})\))`;
/** A hyphen needs a space on one side: `DISKOMINFO-SAMARINDA` is a word. */
const DASH = String.raw`(?: ?(?:--|[–—])| -|-(?=\s|$))`;
const OPENING = new RegExp(`^${PLACE}${OUTLET}?${DASH}\\s*(?<rest>[^]?)`, 'u');

/** A sentence begins so; `DPRD – lembaga rakyat – bersidang` goes on in lower case. */
const BEGINNING = /^$|[\p{Lu}\p{N}"“‘'(«]/u;

/** Longest dateline that is looked for, in characters. */
const LONGEST = 160;

/**
 * The dateline that opens a paragraph: `PLACE, OUTLET – `, `PLACE (OUTLET) – ` or `PLACE – `, place
 * in capitals. What follows must begin like a sentence, and without an outlet the place must have
 * four letters and a vowel, so that acronyms before a dash stay text.
 *
 * @param paragraph with single spaces
 */
export function findDateline(paragraph: string): FoundDateline | undefined {
  const found = OPENING.exec(paragraph.slice(0, LONGEST));
  const place = found?.groups?.place;
  if (!found || !place) return undefined;
  const rest = found.groups?.rest ?? '';
  const outlet = found.groups?.after ?? found.groups?.bracketed;
  if (!BEGINNING.test(rest)) return undefined;
  if (outlet === undefined && !isPlaceName(place)) return undefined;
  return {
    dateline: outlet === undefined ? { place } : { place, outlet },
    length: found[0].length - rest.length,
  };
}

function isPlaceName(place: string): boolean {
  return place.replace(/[^\p{L}]/gu, '').length >= 4 && /[AEIOU]/.test(place);
}

/** A dateline as the front matter states it, in any case: `Samarinda, Kominfonews`. */
export function statedDateline(text: string): Dateline | undefined {
  const [, place, after, bracketed] =
    /^([^,(]+?)(?:, ?(.+?)| ?\(([^()]+)\))? ?[-–—]{0,2}$/u.exec(text.slice(0, LONGEST)) ?? [];
  if (!place) return undefined;
  const outlet = after ?? bracketed;
  return outlet === undefined ? { place } : { place, outlet };
}
