/**
 * Where a pattern begins that closes a paragraph.
 *
 * @param longest characters from the end in which it is looked for, so that a long paragraph costs no more
 */
export function startNearEnd(
  paragraph: string,
  pattern: RegExp,
  longest: number,
): number | undefined {
  const from = Math.max(0, paragraph.length - longest);
  const found = pattern.exec(paragraph.slice(from));
  return found ? from + found.index : undefined;
}
