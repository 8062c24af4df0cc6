import { cleanText } from '../text.ts';

// UAX #15 section 13 (Stream-Safe Text Format): no language stacks more than 30 marks. Beyond that
// composing takes quadratic time (15 s for 200,000 marks). The characters that cleanText drops
// count too, or they could break up a run that it then joins.
const MARKS = /([\p{M}\p{Cf}\uFFFE\uFFFF]{30})[\p{M}\p{Cf}\uFFFE\uFFFF]+/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: tab, LF and CR are kept
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Clean as cleanText has it, without C1 controls and without endless stacks of accents. */
export function cleanProse(text: string): string {
  return cleanText(text.toWellFormed().replace(CONTROLS, '').replace(MARKS, '$1'));
}

/** Every run of white space (no-break, tab, line break) becomes one space. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

/** Takes away the space before a comma, full stop and their kin: `S.Ag , hadir` → `S.Ag, hadir`. */
export function tightenPunctuation(text: string): string {
  return text.replace(/ ([,.;:!?])(?=\s|$)/gu, '$1');
}

/** One clean line as a copy editor leaves it: single spaces, none before punctuation, trimmed. */
export function tidyLine(text: string): string {
  return tightenPunctuation(collapse(cleanProse(text)).trim());
}

/** Whether a reader would find a word in it: decoration and invisible characters are none. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether two lines say the same, whatever their case and spacing. */
export function sameLine(a: string, b: string): boolean {
  return tidyLine(a).toLowerCase() === tidyLine(b).toLowerCase();
}
