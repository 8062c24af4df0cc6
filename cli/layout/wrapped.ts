import { printable } from '../printable.ts';
import { textWidth } from '../progress/text-width.ts';
import type { Paper, Style } from './paper.ts';

/** Words that look alike. */
export interface Piece {
  readonly text: string;
  readonly style?: Style;
  /** not to be broken */
  readonly whole?: boolean;
}

/** Fewer columns than these are not worth wrapping for. */
const LEAST_ROOM = 20;

/**
 * Pieces, one after the other, in lines that fit beside what opens the first one; the others begin
 * below its text. Nothing in a piece can steer the terminal; a word that is too long stays whole.
 * @param opening as printed, in so many columns
 */
export function wrapped(
  opening: { readonly text: string; readonly columns: number },
  pieces: readonly Piece[],
  { columns, paint }: Paper,
): string[] {
  const room = Math.max(LEAST_ROOM, columns - opening.columns);
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const { word, style } of pieces.flatMap(wordsOf)) {
    const width = textWidth(word);
    if (line.length > 0 && used + 1 + width > room) {
      lines.push(line.join(' '));
      line = [];
      used = 0;
    }
    used += width + (line.length > 0 ? 1 : 0);
    line.push(style ? paint(style, word) : word);
  }
  const indent = ' '.repeat(opening.columns);
  return [...lines, line.join(' ')].map((text, at) => `${at === 0 ? opening.text : indent}${text}`);
}

function wordsOf({ text, style, whole }: Piece) {
  const line = printable(text).trim();
  const words = whole ? [line] : line.split(' ');
  return words.filter((word) => word !== '').map((word) => ({ word, style }));
}
