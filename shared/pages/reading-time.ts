import { readingMinutesOf } from '../manuscripts/prose/reading-time.ts';
import { WORDS } from './words.ts';

/** Emphasis and links part no words; entities are punctuation, and part none either. */
const WITHIN_WORDS = /<\/?(?:strong|em|a)\b[^>]*>|&[^;]*;/g;

/**
 * `2 menit baca`.
 * @param body sanitised HTML. It is not parsed: in it `<` and `>` stand around tags alone, and a
 *   rebuild reads thousands of them.
 */
export function readingTime(body: string): string {
  const text = body.replace(WITHIN_WORDS, '').replace(/<[^>]*>/g, ' ');
  return `${readingMinutesOf(text)} ${WORDS.minutesToRead}`;
}
