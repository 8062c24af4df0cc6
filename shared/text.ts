/**
 * Text as it must be before it reaches any library: XML 1.0 forbids most control characters, no
 * UTF-8 file can hold half a surrogate pair, and some XML writers let both through.
 */

// XML 1.0 (fifth edition), production 2 "Char": the C0 controls but tab, LF and CR, and U+FFFE/FFFF.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Direction overrides and isolates: they can make a headline read as another one. */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069]/g;

/** Drops what XML forbids and what could disguise text, repairs lone surrogates, and composes (NFC). */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(FORBIDDEN, '').replace(DIRECTION_MARKS, '').normalize('NFC');
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
  return `${(lastSpace > 0 ? cut.slice(0, lastSpace) : cut).toWellFormed().replace(/[\s.,;:–-]+$/u, '')}…`;
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
