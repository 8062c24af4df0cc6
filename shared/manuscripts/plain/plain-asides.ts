import { couldBeAside, endsAside, wrapsOn } from '../conventions/aside-line.ts';
import { contactIn } from '../conventions/contact-line.ts';
import { unmarked } from './emphasis.ts';
import { type NumberedHtml, paragraphsHtml } from './lists.ts';
import { blockHtml } from './plain-html.ts';
import { opensItem, type PlainLine } from './plain-lines.ts';

export interface WithoutAsides {
  readonly lines: readonly PlainLine[];
  /** paragraphs of each: captions, whom to ask, until when nobody may see it */
  readonly asides: readonly (readonly PlainLine[])[];
}

/**
 * Parts lines about a plain text from its own, so that no caption above the headline is taken for it,
 * and none below joins the paragraph before. Where blank lines part paragraphs, an aside goes on to the
 * next of them.
 */
export function takeAsides(lines: readonly PlainLine[]): WithoutAsides {
  const parted = lines.slice(1).some((line) => line.parted);
  const kept: PlainLine[] = [];
  const asides: PlainLine[][] = [];
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
    asides.push(joined(lines.slice(at, end), isContactLabel(line)));
    gap = parted;
    at = end;
  }
  return { lines: kept, asides };
}

/** Whom to ask may be a list; items of captions keep their numbers. */
export function asidesHtml(asides: WithoutAsides['asides']): NumberedHtml[] {
  return asides.flatMap((lines) => {
    if (contactIn(unmarked(lines[0]?.text ?? '')) !== undefined) return paragraphsHtml(lines);
    return lines.map((line) => ({ html: blockHtml('p', line), number: line.number }));
  });
}

function isAside(lines: readonly PlainLine[], at: number): boolean {
  const [before, line] = [lines[at - 1], lines[at]];
  if (!line || !couldBeAside(unmarked(line.text))) return false;
  return !before || line.parted || !wrapsOn(unmarked(before.text), unmarked(line.text));
}

function endOfAside(lines: readonly PlainLine[], start: number, parted: boolean): number {
  const { text = '' } = lines[start] ?? {};
  const labelAlone = /:[*_]*$/u.test(text);
  let end = start + 1;
  for (let next = lines[end]; next; next = lines[end]) {
    const before = unmarked(lines[end - 1]?.text ?? '');
    const words = unmarked(next.text);
    const rightBelow = end === start + 1 && !next.spaced;
    const listed = labelAlone && (opensItem(next) || rightBelow);
    const goesOn = parted ? !next.parted : /^\p{Ll}/u.test(words);
    if (isAside(lines, end) || !(listed || (goesOn && !endsAside(before, words, unmarked(text)))))
      break;
    end += 1;
  }
  return end;
}

/** `Narahubung:` and no more: below it, each line is one of a person, an office, a number. */
function isContactLabel({ text }: PlainLine): boolean {
  return contactIn(unmarked(text)) === '';
}

/** Items are paragraphs of their own, other lines belong to the one before, unless each says its part. */
function joined(lines: readonly PlainLine[], apart: boolean): PlainLine[] {
  const paragraphs: PlainLine[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (!last || opensItem(line) || (apart && !/^\p{Ll}/u.test(line.text))) paragraphs.push(line);
    else paragraphs.splice(-1, 1, { ...last, text: `${last.text} ${line.text}` });
  }
  return paragraphs;
}
