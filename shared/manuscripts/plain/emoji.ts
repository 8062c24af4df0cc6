const MODIFIERS = String.raw`[\uFE0F\u{1F3FB}-\u{1F3FF}]*`;

/** One emoji, as a pattern. `©`, `®` and `™` count as pictures in Unicode alone. */
export const EMOJI = String.raw`(?![©®™])\p{Extended_Pictographic}${MODIFIERS}(?:\u200D\p{Extended_Pictographic}${MODIFIERS})*`;

const LEADING = new RegExp(`^(?:${EMOJI}\\s*)+`, 'u');
/** It may begin only where a run begins: else a long run takes quadratic time. */
const TRAILING = new RegExp(
  `(?<![\\s\\p{Extended_Pictographic}\\uFE0F\\u200D\\u{1F3FB}-\\u{1F3FF}])\\s*(?:${EMOJI}\\s*)+$`,
  'u',
);

/** A line without the emoji around it. */
export function withoutEmojiAround(line: string): string {
  return line.replace(LEADING, '').replace(TRAILING, '');
}
