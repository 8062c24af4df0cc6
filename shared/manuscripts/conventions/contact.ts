import { isTextBlock, lineOf } from '../body/body-line.ts';
import type { BodyElement } from '../body/body-tree.ts';
import { saysSomething, tidyLine } from '../prose/prose.ts';
import { isAsideLine, isOfText } from './aside-line.ts';
import { contactIn, couldBeOfContact, saysHow } from './contact-line.ts';
import { isEndMark } from './end-marks.ts';
import { isList, itemIn, itemsOf, leadingWhile, opensItem } from './item-lines.ts';
import { type Convention, nearEnds, placeOf } from './taken.ts';

/** Characters of one person among several. */
const LONGEST_PERSON = 200;
/** Lines below a label. */
const MOST_LINES = 12;

/**
 * Takes off whom outlets may ask, near either end of a body: a line that says it, an item of a list or a
 * row of a table, or a label with what stands below it.
 */
export const contact: Convention = (body) => {
  const near = nearEnds(body);
  const blocks: BodyElement[] = [];
  const named: { readonly text: string; readonly block: BodyElement }[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const block = body[at];
    if (!block) break;
    const { top = false, end = false } = near[at] ?? {};
    const said = top || end ? contactOf(block) : undefined;
    const below = said === '' ? peopleBelow(body, at + 1, end) : [];
    const text = said || below.flatMap(linesOf).join('; ');
    if (saysSomething(text)) {
      named.push({ text: tidyLine(text), block });
      at += below.length;
      continue;
    }
    const { rest, items } = top || end ? withoutContacts(block) : { rest: block, items: [] };
    for (const item of items) named.push({ text: contactOf(item) ?? '', block: item });
    if (rest) blocks.push(rest);
  }
  const [first] = named;
  if (!first) return {};
  return {
    found: { contact: named.map(({ text }) => text).join('; ') },
    places: placeOf('contact', first.block),
    blocks,
  };
};

function contactOf(block: BodyElement): string | undefined {
  return isTextBlock(block) || block.tag === 'li' ? contactIn(lineOf(block)) : undefined;
}

/** A list without the items that name somebody; undefined where no other is left. */
function withoutContacts(block: BodyElement): { rest?: BodyElement; items: BodyElement[] } {
  const items = isList(block) ? itemsOf(block).filter((item) => contactOf(item)) : [];
  if (items.length === 0) return { rest: block, items };
  const children = block.children.filter((child) => !items.some((item) => item === child));
  return children.length === 0 ? { items } : { rest: { ...block, children }, items };
}

/**
 * What a label alone stands above: a list, paragraphs that open items, or people, one a paragraph, each
 * with an office and how to reach them below. At the top a paragraph must say how somebody is reached,
 * or it may be the headline.
 */
function peopleBelow(body: readonly BodyElement[], start: number, atEnd: boolean): BodyElement[] {
  const first = body[start];
  if (!first || isList(first)) return first ? [first] : [];
  if (opensItem(lineOf(first))) return leadingWhile(body.slice(start), isListed);
  const below = leadingWhile(body.slice(start, start + MOST_LINES), couldBePerson);
  const reached = below.findLastIndex((block) => saysHow(lineOf(block)));
  return below.slice(0, Math.max(reached + 1, atEnd ? 1 : 0));
}

function isListed(block: BodyElement): boolean {
  return block.tag === 'p' && opensItem(lineOf(block)) && !isOther(lineOf(block));
}

/** The first line below a label may be a sentence; those that follow name an office, or say how. */
function couldBePerson(block: BodyElement, at: number): boolean {
  const line = lineOf(block);
  if (block.tag !== 'p' || isOther(line)) return false;
  if (at === 0) return true;
  return line.length <= LONGEST_PERSON && (saysHow(line) || couldBeOfContact(line));
}

function isOther(line: string): boolean {
  return isAsideLine(line) || isOfText(line) || isEndMark(line);
}

function linesOf(block: BodyElement): string[] {
  const lines = isList(block) ? itemsOf(block).map(lineOf) : [lineOf(block)];
  return lines.map((line) => itemIn(line)?.text ?? line);
}
