import type { Dateline } from '../manuscript.ts';
import { DATE, isCalendarWord, NO_WEEKDAY } from './dateline-date.ts';
import {
  BEGINNING,
  datelineOf,
  END,
  FIRST_SENTENCE,
  type FoundDateline,
  isParenthesis,
  LONGEST,
} from './dateline-parts.ts';
import { isOwnOutlet, soundsOfPress } from './outlets.ts';

/** `PENAJAM PASER UTARA`, `BAU-BAU`: one to four words in capitals, of at most 40 characters. */
const PLACE = String.raw`(?<place>(?=[^,(–—]{2,40})\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){0,3}?)`;
/** Of an outlet, up to four words in capitals, or one name such as `Kominfonews.id`. */
const NAME = String.raw`\p{Lu}[\p{Lu}\p{N}.&'’-]*(?: [\p{Lu}\p{N}][\p{Lu}\p{N}.&'’-]*){0,3}?|\p{L}[\p{L}\p{N}-]{1,30}(?:\.\p{L}{2,10}){1,3}`;
/** `Kominfonews`, `Diskominfo Kota Samarinda`, `detikNews`: one to three words, each with a capital. */
const WORD = String.raw`(?=\p{Ll}{0,8}\p{Lu})\p{L}[\p{L}\p{N}.&'’-]{1,30}`;
const MIXED = `${WORD}(?: ${WORD}){0,2}?`;
const OUTLET = String.raw`(?:[,.] ?${NO_WEEKDAY}(?:(?<capitals>${NAME})|(?<mixed>${MIXED}))| ?\((?<bracketed>${NAME})\))`;
const OPENING = new RegExp(`^${PLACE}${OUTLET}?${DATE}?${END}`, 'u');

/** A dateline whose place stands in capitals, known or not. */
export function findInCapitals(paragraph: string, own?: string): FoundDateline | undefined {
  const found = OPENING.exec(paragraph.slice(0, LONGEST));
  if (!found?.groups) return undefined;
  const { place = '', capitals, mixed, bracketed, date } = found.groups;
  const { dash = '', gap = '', rest = '' } = found.groups;
  const written = capitals ?? mixed ?? bracketed;
  const parted = written === undefined ? byPoint(place) : { place, outlet: written };
  if (isCalendarWord(parted.place) || isCalendarWord(parted.outlet ?? '')) return undefined;
  const length = found[0].length - rest.length;
  const after = paragraph.slice(length, FIRST_SENTENCE);
  const sure = isOwnOutlet(parted.outlet, own) || isSure(parted, { mixed, dash, gap, rest, after });
  return sure ? { dateline: datelineOf(parted.place, parted.outlet, date), length } : undefined;
}

interface Around {
  readonly mixed: string | undefined;
  readonly dash: string;
  readonly gap: string;
  readonly rest: string;
  readonly after: string;
}

function isSure({ place, outlet }: Dateline, { mixed, dash, gap, rest, after }: Around): boolean {
  // `INFO KALTIM, LOA JANAN` begins with its outlet
  if (outlet !== undefined && soundsOfPress(place) && !soundsOfPress(outlet)) return false;
  const begins = BEGINNING.test(rest);
  if (!begins && !(dash.endsWith('--') && isAllCapitals(outlet))) return false;
  // `SAMARINDA–BALIKPAPAN` is a road
  if (outlet === undefined && !dash.startsWith(' ') && gap === '' && rest !== '') return false;
  const sure = begins && mixed === undefined;
  if (!(sure && outlet !== undefined) && !couldBePlace(place)) return false;
  return sure || !isParenthesis(after, dash.trim());
}

/** `SAMARINDA.KOMINFONEWS`: a point parts them; `P. BALANG` is one place. */
function byPoint(written: string): { readonly place: string; readonly outlet?: string } {
  const [, place, outlet] = /^([^.]{4,})\. ?(\p{Lu}[\p{Lu}\p{N}.& -]{2,})$/u.exec(written) ?? [];
  if (place === undefined || outlet === undefined) return { place: written };
  return { place, outlet };
}

function isAllCapitals(outlet: string | undefined): boolean {
  return outlet !== undefined && outlet === outlet.toUpperCase();
}

/** Four letters and a vowel: most acronyms before a dash have less. */
function couldBePlace(place: string): boolean {
  return place.replace(/[^\p{L}]/gu, '').length >= 4 && /[AEIOU]/.test(place);
}
