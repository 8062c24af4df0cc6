import { DATE, isCalendarWord, WHOLE_DATE } from './dateline-date.ts';
import {
  BEGINNING,
  datelineOf,
  END,
  FIRST_SENTENCE,
  type FoundDateline,
  isParenthesis,
  LONGEST,
} from './dateline-parts.ts';
import { isOwnOutlet, looksLikeOutlet, mixedPlace } from './outlets.ts';

/** `Samarinda, Kominfonews – `, `Samarinda (ANTARA) - `: sure only by its outlet. */
const BY_OUTLET = new RegExp(
  String.raw`^(?<place>[^,.(–—]{3,40}?)(?:[,.] ?(?<after>[^,()–—]{3,40}?)| ?\((?<bracketed>[^()]{3,40})\))${DATE}?${END}`,
  'u',
);
/** `Samarinda, 14 November 2022 – ` */
const BY_DATE = new RegExp(`^(?<place>[^,.(–—]{3,40}?),? ?${WHOLE_DATE}${END}`, 'iu');

/** A dateline whose place stands in small letters, known or not: a whole date or its outlet tells. */
export function findInMixedCase(paragraph: string, own?: string): FoundDateline | undefined {
  const opening = paragraph.slice(0, LONGEST);
  const found = BY_DATE.exec(opening) ?? BY_OUTLET.exec(opening);
  if (!found?.groups) return undefined;
  const { place = '', after, bracketed, date, dash = '', rest = '' } = found.groups;
  const outlet = after ?? bracketed;
  const length = found[0].length - rest.length;
  if (!mixedPlace(place) || isCalendarWord(`${place} ${outlet}`)) return undefined;
  const dateline = datelineOf(place, outlet, date);
  if (isOwnOutlet(outlet, own)) return { dateline, length };
  if (outlet !== undefined && !looksLikeOutlet(outlet, place)) return undefined;
  const text = paragraph.slice(length, FIRST_SENTENCE);
  if (!BEGINNING.test(rest) || isParenthesis(text, dash.trim())) return undefined;
  return { dateline, length };
}
