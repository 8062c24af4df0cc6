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
/** `Kominfonews`, `Diskominfo Kota Samarinda`, `detikNews`: one to three words, each with a capital. */
const WORD = String.raw`(?=\p{Ll}{0,8}\p{Lu})\p{L}[\p{L}\p{N}.&'’-]{1,30}`;
const MIXED = `${WORD}(?: ${WORD}){0,2}?`;
const OUTLET = String.raw`(?:, ?(?:(?<capitals>${NAME})|(?<mixed>${MIXED}))| ?\((?<bracketed>${NAME})\))`;
/** A hyphen needs a space on one side: `DISKOMINFO-SAMARINDA` is a word. */
const DASH = String.raw`(?<!-)(?<dash> ?(?:--|[–—])| -|-(?=\s|$))`;
const OPENING = new RegExp(`^${PLACE}${OUTLET}?${DASH}\\s*(?<rest>[^]?)`, 'u');

/** A sentence begins so; `DPRD – lembaga rakyat – bersidang` goes on in lower case. */
const BEGINNING = /^$|[\p{Lu}\p{N}"“‘'(«]/u;

/** Longest dateline that is looked for, in characters. */
const LONGEST = 160;

/** Characters in which the end of the first sentence is looked for. */
const FIRST_SENTENCE = 1000;

/**
 * The dateline that opens a paragraph: `PLACE, OUTLET – `, `PLACE, Outlet – `, `PLACE (OUTLET) – ` or
 * `PLACE – `, place in capitals. What follows must begin like a sentence, but for `PLACE, OUTLET -- `.
 * Without an outlet in capitals the place must have four letters and a vowel, so that acronyms before
 * a dash stay text.
 *
 * @param paragraph with single spaces
 */
export function findDateline(paragraph: string): FoundDateline | undefined {
  const found = OPENING.exec(paragraph.slice(0, LONGEST));
  if (!found?.groups) return undefined;
  const { place = '', capitals, mixed, bracketed, dash = '', rest = '' } = found.groups;
  const outlet = capitals ?? mixed ?? bracketed;
  const length = found[0].length - rest.length;
  const begins = BEGINNING.test(rest);
  if (!begins && !(dash.endsWith('--') && isAllCapitals(outlet))) return undefined;
  const sure = begins && mixed === undefined;
  if (!(sure && outlet !== undefined) && !isPlaceName(place)) return undefined;
  if (!sure && isParenthesis(paragraph.slice(length, FIRST_SENTENCE), dash.trim()))
    return undefined;
  return { dateline: outlet === undefined ? { place } : { place, outlet }, length };
}

function isAllCapitals(outlet: string | undefined): boolean {
  return outlet !== undefined && outlet === outlet.toUpperCase();
}

/**
 * Whether the same dash closes what the first one opened: `SAMARINDA, Kota Tepian – Ibu Kota Kaltim –
 * berbenah`. Pairs within the sentence do not, nor do spans of hours (`08.00 - 10.00`).
 */
function isParenthesis(text: string, dash: string): boolean {
  const [sentence = ''] = text.split(/[.!?…] /u, 1);
  return sentence.split(new RegExp(` ${dash} (?!\\d)`, 'u')).length % 2 === 0;
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
