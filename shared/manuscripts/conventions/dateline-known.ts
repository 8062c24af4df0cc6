import type { Dateline } from '../manuscript.ts';
import { isCalendarWord, WHOLE_DATE } from './dateline-date.ts';
import {
  BEGINNING,
  datelineOf,
  FIRST_SENTENCE,
  type FoundDateline,
  isParenthesis,
  LONGEST,
} from './dateline-parts.ts';
import { partsOfDateline } from './dateline-words.ts';
import { isWebName, mixedPlace } from './outlets.ts';
import { placeThatOpens } from './places.ts';

/** Where a dateline may close: a dash, `KOMINFONEWS-Badan`, a stroke, a colon; or else at a comma. */
const CLOSES = [
  /(?<!-)(?: ?(?:--|[–—])| -|-(?=\s|$)|-(?=\p{Lu}\p{Ll}))\s*| ?\|\s*| ?:(?:\s+|$)/gu,
  /, ?(?=\p{Lu}\p{Ll})/gu,
];
const BRACKETED = /^\((?<head>[^()]{3,60})\)(?: ?(?:--|[-–—:]))? ?(?=["“‘]?\p{Lu}\p{Ll})/u;
/** `Samarinda, 12 Maret 2025` and no more */
const DATE_LINE = new RegExp(String.raw`^(?<place>[^,.(–—]{3,40}?),? ?${WHOLE_DATE}\.?$`, 'iu');

/** Words of a first sentence: fewer after a colon are an entry, `Samarinda: hujan ringan`. */
const FEWEST_WORDS = 6;

/**
 * A dateline whose place is known to be one, in whatever capitals: `Samarinda – `, `TANA PASER: `,
 * `(Samarinda) `, `Tanjung Redeb, Berau (Kaltim Post) – `, `prokal.co, SAMARINDA – `; also a place and a
 * date that are all of the paragraph.
 */
export function findAtKnownPlace(paragraph: string, own?: string): FoundDateline | undefined {
  const opening = paragraph.slice(0, LONGEST);
  const line = inBrackets(paragraph, own) ?? onItsOwn(paragraph, own);
  if (line) return line;
  for (const { 0: sign, index } of CLOSES.flatMap((close) => [...opening.matchAll(close)])) {
    const dateline = partsOfDateline(opening.slice(0, index), own);
    const length = index + sign.length;
    const text = paragraph.slice(length, FIRST_SENTENCE);
    if (dateline && closes(sign, dateline, text)) return { dateline, length };
  }
  return undefined;
}

function closes(sign: string, { outlet, date }: Dateline, text: string): boolean {
  const mark = sign.trim();
  if (!BEGINNING.test(text.charAt(0))) return false;
  if (mark === ',') return outlet !== undefined && (isCapital(outlet) || isWebName(outlet));
  if (mark === ':') return isSentence(text) && text.split(' ').length >= FEWEST_WORDS;
  if (mark === '|') return isSentence(text);
  // `KOMINFONEWS-Badan`, but `Diskominfo-Samarinda` is a word, and `SAMARINDA–BALIKPAPAN` a road
  if (sign === '-' && text !== '') return outlet !== undefined && isCapital(outlet);
  const told = outlet !== undefined || date !== undefined;
  if (!told && sign === mark && text !== '') return false;
  if (!told && (!isSentence(text) || placeThatOpens(text) !== undefined)) return false;
  return !isParenthesis(text, mark);
}

/** Nothing, or more than a title: `Samarinda – Kota Ramah Anak`. */
function isSentence(text: string): boolean {
  return text === '' || /[.!?…]["”’')]*(?:\s|$)/u.test(text);
}

function inBrackets(paragraph: string, own?: string): FoundDateline | undefined {
  const found = BRACKETED.exec(paragraph);
  const dateline = found?.groups?.head && partsOfDateline(found.groups.head, own);
  return found && dateline ? { dateline, length: found[0].length } : undefined;
}

function onItsOwn(paragraph: string, own?: string): FoundDateline | undefined {
  if (paragraph.length > LONGEST) return undefined;
  const { length } = paragraph;
  const { place = '', date } = DATE_LINE.exec(paragraph)?.groups ?? {};
  if (mixedPlace(place) && !isCalendarWord(place))
    return { dateline: datelineOf(place, undefined, date), length };
  const dateline = partsOfDateline(paragraph.replace(/\.$/u, ''), own);
  return dateline?.date === undefined ? undefined : { dateline, length };
}

function isCapital(name: string): boolean {
  return name === name.toUpperCase();
}
