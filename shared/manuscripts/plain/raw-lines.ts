/** A line of a text as its file holds it. */
export interface RawLine {
  readonly text: string;
  /** of the file, from 1 */
  readonly number: number;
  /** whether it stands apart from the one before, though no blank line does */
  readonly apart?: boolean;
}

export function rawLines(text: string): RawLine[] {
  return text.split('\n').map((line, at) => ({ text: line, number: at + 1 }));
}
