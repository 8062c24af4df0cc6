/**
 * Text as it must be before it reaches any library: XML 1.0 forbids most control characters, no
 * UTF-8 file can hold half a surrogate pair, and some XML writers let both through.
 */

/**
 * Controls but tab, LF and CR, and noncharacters. XML 1.0 (fifth edition), production 2 "Char", forbids
 * C0 controls and U+FFFE/FFFF, HTML the others too (C1 controls are what mislabelled Windows text holds).
 */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Noncharacter_Code_Point}/gu;

/** Vertical tab, form feed and next line: line breaks that markup knows nothing of. */
const RARE_LINE_BREAKS = /[\v\f\u0085]/g;

/** Direction overrides and isolates: they can make a headline read as another one. */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * UAX #15 section 13 (Stream-Safe Text Format): no language stacks more than 30 marks on a letter.
 * Beyond that composing takes quadratic time, 15 s for 200,000 of them. Format characters count too:
 * one that is dropped later could otherwise break up a run, and join it again.
 */
const STACKED_MARKS = /([\p{M}\p{Cf}]{30})[\p{M}\p{Cf}]+/gu;

/**
 * Latin letters and punctuation alone, as nearly every text is: nothing to clean or compose in it. All of
 * the rest looks whether there is, and takes ten times as long.
 */
const PLAIN = /^[\t\n\r\x20-\x7E\u00A0-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E]*$/;

/** Drops what markup forbids and what could disguise text, repairs lone surrogates, and composes (NFC). */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .toWellFormed()
    .replace(RARE_LINE_BREAKS, '\n')
    .replace(FORBIDDEN, '')
    .replace(DIRECTION_MARKS, '')
    .replace(STACKED_MARKS, '$1')
    .normalize('NFC');
}

/** One line: clean, every run of white space (no-break and line breaks too) a single space, trimmed. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/** At most `limit` characters, cut after a whole word, with an ellipsis where something was cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const lastSpace = cut.lastIndexOf(' ');
  // a word longer than the limit leaves room for the ellipsis, and no half of a surrogate pair
  const whole = lastSpace > 0 ? cut.slice(0, lastSpace) : cut.slice(0, -1);
  return `${whole.replace(/[\s.,;:–\p{Cs}-]+$/u, '')}…`;
}

/** Escapes text for HTML and XML, in elements and in quoted attributes alike. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
