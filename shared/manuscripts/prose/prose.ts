import { cleanText } from '../../text.ts';
import { withoutNoise } from './noise.ts';

/** Fit for markup (cleanText), and without invisible noise. */
export function quietText(text: string): string {
  return cleanText(withoutNoise(text));
}

const UNEVEN = /[^\S ]| {2}/u;

/** Every run of white space (no-break, tab, line break) becomes one space. */
export function collapse(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text.replace(/\s+/gu, ' ');
}

/** Quotation marks around words, a space within either; `„Siap“ ujarnya` opens with another. */
const LOOSE_QUOTES = /(?<=^|[\s([])“ ?([^“”]*[^“”\s]) ?”/gu;

/**
 * Takes away the space before a comma, full stop and their kin, and those within quotation marks:
 * `S.Ag , hadir` → `S.Ag, hadir`, `“ Siap, ” ujarnya` → `“Siap,” ujarnya`.
 */
export function tightenPunctuation(text: string): string {
  const tight = text.replace(/ ([,.;:!?])(?=[\s”]|$)/gu, '$1');
  return /“ | ”/.test(tight) ? tight.replace(LOOSE_QUOTES, '“$1”') : tight;
}

/** One clean line as a copy editor leaves it: single spaces, none before punctuation, trimmed. */
export function tidyLine(text: string): string {
  return tightenPunctuation(collapse(quietText(text)).trim());
}

/** Whether a reader would find a word in it: decoration and invisible characters are none. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether two lines say the same, whatever their case and spacing. */
export function sameLine(a: string, b: string): boolean {
  return tidyLine(a).toLowerCase() === tidyLine(b).toLowerCase();
}
