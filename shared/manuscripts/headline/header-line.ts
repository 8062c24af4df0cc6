import { couldBeAside } from '../conventions/aside-line.ts';
import { isKnownLabel } from './labels.ts';
import { isCredit } from './portal-lines.ts';

/** A line or a block of a document, from its top. */
export interface HeaderLine {
  /** its words in one line */
  readonly text: string;
  /** where breaks part it */
  readonly lines?: readonly string[];
  /** a heading, or bold from its beginning to its end */
  readonly standsOut?: boolean;
  /** a heading of the first level */
  readonly isTitle?: boolean;
  /** a table, a list, a quotation: no headline */
  readonly isNoLine?: boolean;
}

/** Whether a line stands above headlines and is none, whatever follows it. */
export function isLabel(line: HeaderLine | undefined): boolean {
  if (!line || couldBeAside(line.text)) return false;
  const parts = partsOf(line);
  return parts.every((part) => isKnownLabel(part) || isCredit(part)) && parts.some(isKnownLabel);
}

/** A line about the text, which stays with it: a caption, an embargo, who wrote it. */
export function isAside({ text }: HeaderLine): boolean {
  return couldBeAside(text) || isCredit(text);
}

/** The lines of a block, where breaks part it. */
export function partsOf({ text, lines }: HeaderLine): readonly string[] {
  return lines && lines.length > 1 ? lines : [text];
}
