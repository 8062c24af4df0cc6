import { opensItem, type PlainLine } from '../plain/plain-lines.ts';
import { SENTENCE_END } from '../prose/sentence-end.ts';
import { findByline } from './byline.ts';
import { captionLine } from './caption-line.ts';
import { contactIn } from './contact.ts';
import { findDateline } from './dateline.ts';
import { isEmbargoLine } from './embargo.ts';

/** Lines from the top, and from the end, among which an embargo is looked for. */
const NEAR_TOP = 8;
const NEAR_END = 8;

export interface WithoutAsides {
  readonly lines: readonly PlainLine[];
  /** each a paragraph: captions, whom to ask, until when nobody may see it */
  readonly asides: readonly PlainLine[];
}

/**
 * Parts lines about a plain text from its own, so that no caption above the headline is taken for it,
 * and none below joins the paragraph before. Where blank lines part paragraphs, an aside goes on to the
 * next of them.
 */
export function takeAsides(lines: readonly PlainLine[]): WithoutAsides {
  const parted = lines.slice(1).some((line) => line.parted);
  const kept: PlainLine[] = [];
  const asides: PlainLine[] = [];
  let gap = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    if (!isAside(lines, at)) {
      kept.push(gap ? { ...line, parted: true } : line);
      gap = false;
      at += 1;
      continue;
    }
    const end = endOfAside(lines, at, parted);
    for (const aside of joined(lines.slice(at, end))) asides.push(aside);
    gap = parted;
    at = end;
  }
  return { lines: kept, asides };
}

/** Whether a line is about the text, wherever it stands. */
export function isAsideLine(line: string): boolean {
  return captionLine(line) !== undefined || contactIn(line) !== undefined || isEmbargoLine(line);
}

/** Whether an aside is over where that line follows it: it ends a sentence, or the text goes on. */
export function endsAside(aside: string, next: string): boolean {
  if (isEmbargoLine(aside) || SENTENCE_END.test(aside)) return true;
  return findByline(next)?.start === 0 || findDateline(next) !== undefined;
}

function isAside(lines: readonly PlainLine[], at: number): boolean {
  const { text = '' } = lines[at] ?? {};
  if (captionLine(text)) return true;
  const nearEnd = at >= lines.length - NEAR_END;
  if (nearEnd && contactIn(text) !== undefined) return true;
  return (nearEnd || at < NEAR_TOP) && isEmbargoLine(text);
}

function endOfAside(lines: readonly PlainLine[], start: number, parted: boolean): number {
  const { text = '' } = lines[start] ?? {};
  const labelAlone = /:[*_]*$/u.test(text);
  let end = start + 1;
  for (let next = lines[end]; next; next = lines[end]) {
    const { text: before = '' } = lines[end - 1] ?? {};
    const listed = labelAlone && (end === start + 1 || opensItem(next));
    const goesOn = parted ? !next.parted : /^\p{Ll}/u.test(next.text);
    if (isAside(lines, end) || !(listed || (goesOn && !endsAside(before, next.text)))) break;
    end += 1;
  }
  return end;
}

/** Items are paragraphs of their own, other lines belong to the one before. */
function joined(lines: readonly PlainLine[]): PlainLine[] {
  const paragraphs: PlainLine[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (!last || opensItem(line)) paragraphs.push(line);
    else paragraphs.splice(-1, 1, { ...last, text: `${last.text} ${line.text}` });
  }
  return paragraphs;
}
