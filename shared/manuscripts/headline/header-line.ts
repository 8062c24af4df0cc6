import { asidesAmong } from '../conventions/aside-blocks.ts';
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
  readonly isList?: boolean;
}

/** A line of which is known whether it is about the text. */
export interface KnownLine extends HeaderLine {
  readonly isAbout: boolean;
}

/** @param count of lines from the top that are looked at */
export function knownLines(lines: readonly HeaderLine[], count: number): KnownLine[] {
  const top = lines.slice(0, count).map(({ text, isList = false }) => ({ text, isList }));
  const asides = asidesAmong(top);
  return lines.map((line, at) => ({
    ...line,
    isAbout: asides[at] === true || (at < count && holdsAside(line)),
  }));
}

/** Whether an item or a line of a quotation is about the text. */
function holdsAside({ lines = [], isNoLine }: HeaderLine): boolean {
  return isNoLine === true && lines.some(couldBeAside);
}

/** Whether a line stands above headlines and is none, whatever follows it. */
export function isLabel(line: KnownLine | undefined): boolean {
  if (!line || line.isAbout) return false;
  const parts = partsOf(line);
  return parts.every((part) => isKnownLabel(part) || isCredit(part)) && parts.some(isKnownLabel);
}

/** A line about the text, which stays with it: a caption, an embargo, who wrote it. */
export function isAside({ isAbout, text }: KnownLine): boolean {
  return isAbout || isCredit(text);
}

/** The lines of a block, where breaks part it. */
export function partsOf({ text, lines }: HeaderLine): readonly string[] {
  return lines && lines.length > 1 ? lines : [text];
}
