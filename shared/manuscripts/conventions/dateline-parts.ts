import type { Dateline } from '../manuscript.ts';

export interface FoundDateline {
  readonly dateline: Dateline;
  /** characters of the paragraph that the dateline and its dash take */
  readonly length: number;
}

/** Longest dateline that is looked for, in characters. */
export const LONGEST = 160;

/** Characters in which the end of the first sentence is looked for. */
export const FIRST_SENTENCE = 1000;

/** A hyphen needs a space on one side: `DISKOMINFO-SAMARINDA` is a word. */
const DASH = String.raw`(?<!-)(?<dash> ?(?:--|[–—])| -|-(?=\s|$))`;

/** What closes a dateline, and the first character behind it. */
export const END = String.raw`${DASH}(?<gap>\s*)(?<rest>[^]?)`;

/** A sentence begins so; `DPRD – lembaga rakyat – bersidang` goes on in lower case. */
export const BEGINNING = /^$|[\p{Lu}\p{N}"“‘'(«]/u;

/** The parts that are there; a date without the brackets around it. */
export function datelineOf(place: string, outlet?: string, date?: string): Dateline {
  const day = date?.replace(/^\(([^()]*)\)$/u, '$1').trim();
  return { place, ...(outlet !== undefined && { outlet }), ...(day && { date: day }) };
}

/**
 * Whether the same dash closes what the first one opened: `SAMARINDA, Kota Tepian – Ibu Kota Kaltim –
 * berbenah`. Pairs within the sentence do not, nor do spans of hours (`08.00 - 10.00`).
 */
export function isParenthesis(text: string, dash: string): boolean {
  const [sentence = ''] = text.split(/[.!?…] /u, 1);
  return sentence.split(new RegExp(` ${dash} (?!\\d)`, 'u')).length % 2 === 0;
}
