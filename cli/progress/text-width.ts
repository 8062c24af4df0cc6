const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What terminals draw two columns wide: East Asian scripts, full-width forms, emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}|\ufe0f/u;

/** Columns that a text takes on a terminal. */
export function textWidth(text: string): number {
  return columnsOf(split(text));
}

/** The text in at most so many columns; what does not fit goes from its middle: `foto-…-03.jpg`. */
export function cutMiddle(text: string, columns: number): string {
  const parts = split(text);
  if (columnsOf(parts) <= columns) return text;
  if (columns < 1) return '';
  const tail = fitting(parts.toReversed(), Math.ceil((columns - 1) / 2)).toReversed();
  const head = fitting(parts, columns - 1 - columnsOf(tail));
  return `${head.join('')}…${tail.join('')}`;
}

/** The same, cut at its end. */
export function cutEnd(text: string, columns: number): string {
  const parts = split(text);
  if (columnsOf(parts) <= columns) return text;
  return columns < 1 ? '' : `${fitting(parts, columns - 1).join('')}…`;
}

/** Padded with spaces on the right. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)));
}

function split(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function columnsOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + (WIDE.test(part) ? 2 : 1), 0);
}

function fitting(parts: readonly string[], columns: number): string[] {
  let used = 0;
  const end = parts.findIndex((part) => {
    used += columnsOf([part]);
    return used > columns;
  });
  return parts.slice(0, end < 0 ? parts.length : end);
}
