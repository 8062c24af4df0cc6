import type { Dateline } from '../manuscript.ts';
import { DATE, isCalendarWord, NO_WEEKDAY, WHOLE_DATE } from './dateline-date.ts';
import { isOwnOutlet, looksLikeOutlet, mixedPlace } from './outlets.ts';

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
const OUTLET = String.raw`(?:[,.] ?${NO_WEEKDAY}(?:(?<capitals>${NAME})|(?<mixed>${MIXED}))| ?\((?<bracketed>${NAME})\))`;
/** A hyphen needs a space on one side: `DISKOMINFO-SAMARINDA` is a word. */
const DASH = String.raw`(?<!-)(?<dash> ?(?:--|[–—])| -|-(?=\s|$))`;
const END = String.raw`${DASH}(?<gap>\s*)(?<rest>[^]?)`;
const OPENING = new RegExp(`^${PLACE}${OUTLET}?${DATE}?${END}`, 'u');

/** `Samarinda, Kominfonews – `, `Samarinda (ANTARA) - `: sure only by its outlet. */
const BY_OUTLET = new RegExp(
  String.raw`^(?<place>[^,.(–—]{3,40}?)(?:[,.] ?(?<after>[^,()–—]{3,40}?)| ?\((?<bracketed>[^()]{3,40})\))${DATE}?${END}`,
  'u',
);
/** `Samarinda, 14 November 2022 – ` */
const BY_DATE = new RegExp(`^(?<place>[^,.(–—]{3,40}?),? ?${WHOLE_DATE}${END}`, 'iu');

/** A sentence begins so; `DPRD – lembaga rakyat – bersidang` goes on in lower case. */
const BEGINNING = /^$|[\p{Lu}\p{N}"“‘'(«]/u;

/** Longest dateline that is looked for, in characters. */
const LONGEST = 160;

/** Characters in which the end of the first sentence is looked for. */
const FIRST_SENTENCE = 1000;

/**
 * The dateline that opens a paragraph: `PLACE, OUTLET – `, `PLACE.OUTLET - `, `PLACE, Outlet – `,
 * `PLACE (OUTLET) – ` or `PLACE – `, place in capitals, and before the dash perhaps a date, which goes
 * with it. What follows must begin like a sentence, but for `PLACE, OUTLET -- `. Without an outlet in
 * capitals the place must have four letters and a vowel, so that acronyms before a dash stay text.
 * A place in small letters is one where a whole date follows, or an outlet that can be nothing else.
 *
 * @param paragraph with single spaces
 * @param own the newsroom's outlet, which makes sure of what else could be a sentence
 */
export function findDateline(paragraph: string, own?: string): FoundDateline | undefined {
  const opening = paragraph.slice(0, LONGEST);
  return inCapitals(paragraph, opening, own) ?? inMixedCase(paragraph, opening, own);
}

function inCapitals(paragraph: string, opening: string, own?: string): FoundDateline | undefined {
  const found = OPENING.exec(opening);
  if (!found?.groups) return undefined;
  const { place = '', capitals, mixed, bracketed, dash = '', gap = '', rest = '' } = found.groups;
  const written = capitals ?? mixed ?? bracketed;
  const { outlet, ...parted } = written === undefined ? byPoint(place) : { place, outlet: written };
  if (isCalendarWord(parted.place) || (outlet && isCalendarWord(outlet))) return undefined;
  const dateline = outlet === undefined ? parted : { ...parted, outlet };
  const length = found[0].length - rest.length;
  const after = paragraph.slice(length, FIRST_SENTENCE);
  const sure = isOwnOutlet(outlet, own) || isSure(dateline, { mixed, dash, gap, rest, after });
  return sure ? { dateline, length } : undefined;
}

interface Around {
  readonly mixed: string | undefined;
  readonly dash: string;
  readonly gap: string;
  readonly rest: string;
  readonly after: string;
}

function isSure({ place, outlet }: Dateline, { mixed, dash, gap, rest, after }: Around): boolean {
  const begins = BEGINNING.test(rest);
  if (!begins && !(dash.endsWith('--') && isAllCapitals(outlet))) return false;
  // `SAMARINDA–BALIKPAPAN` is a road
  if (outlet === undefined && !dash.startsWith(' ') && gap === '' && rest !== '') return false;
  const sure = begins && mixed === undefined;
  if (!(sure && outlet !== undefined) && !isPlaceName(place)) return false;
  return sure || !isParenthesis(after, dash.trim());
}

/** `SAMARINDA.KOMINFONEWS`: a point parts them; `P. BALANG` is one place. */
function byPoint(written: string): Dateline {
  const [, place, outlet] = /^([^.]{4,})\. ?(\p{Lu}[\p{Lu}\p{N}.& -]{2,})$/u.exec(written) ?? [];
  if (place === undefined || outlet === undefined) return { place: written };
  return { place, outlet };
}

function inMixedCase(paragraph: string, opening: string, own?: string): FoundDateline | undefined {
  const found = BY_DATE.exec(opening) ?? BY_OUTLET.exec(opening);
  if (!found?.groups) return undefined;
  const { place = '', after, bracketed, dash = '', rest = '' } = found.groups;
  const outlet = after ?? bracketed;
  const length = found[0].length - rest.length;
  if (!mixedPlace(place) || isCalendarWord(`${place} ${outlet}`)) return undefined;
  const dateline = outlet === undefined ? { place } : { place, outlet };
  if (isOwnOutlet(outlet, own)) return { dateline, length };
  if (outlet !== undefined && !looksLikeOutlet(outlet, place)) return undefined;
  const text = paragraph.slice(length, FIRST_SENTENCE);
  if (!BEGINNING.test(rest) || isParenthesis(text, dash.trim())) return undefined;
  return { dateline, length };
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
