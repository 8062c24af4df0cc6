import { lineOf } from '../body/body-line.ts';
import type { BodyElement } from '../body/body-tree.ts';
import { isAsideLine, isOfText } from './aside-line.ts';
import { type CaptionLine, captionIn, captionLine } from './caption-line.ts';
import { isList, itemIn, itemsOf, leadingWhile, opensItem } from './item-lines.ts';

export interface PlacedCaption extends CaptionLine {
  readonly at?: number | undefined;
}

interface TakenCaptions {
  readonly captions: readonly PlacedCaption[];
  /** the others */
  readonly blocks: readonly BodyElement[];
}

/**
 * Takes captions off a body, wherever they stand: each a paragraph of its own, an item of a list that
 * holds nothing else, or what follows a paragraph that says `Keterangan foto:` and no more.
 */
export function takeCaptions(body: readonly BodyElement[]): TakenCaptions {
  const captions: PlacedCaption[] = [];
  const blocks: BodyElement[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const block = body[at];
    if (!block) break;
    const found = captionsOf(block);
    if (!found) blocks.push(block);
    else if (found.some(saysAnything)) for (const caption of found) captions.push(caption);
    else {
      const following = listedAfter(body, at + 1);
      if (following.length === 0) blocks.push(block);
      for (const caption of following.flatMap(unlabelled)) captions.push(caption);
      at += following.length;
    }
  }
  return { captions: withLoneCredits(captions), blocks };
}

function saysAnything({ caption, credit }: CaptionLine): boolean {
  return caption !== undefined || credit !== undefined;
}

function captionsOf(block: BodyElement): PlacedCaption[] | undefined {
  if (block.tag === 'p') {
    const found = captionLine(lineOf(block));
    return found && [{ ...found, at: block.at }];
  }
  if (!isList(block)) return undefined;
  const items = itemsOf(block).map((item) => ({ item, found: captionLine(lineOf(item)) }));
  const captions = items.flatMap(({ item, found }) =>
    found && saysAnything(found) ? [{ ...found, at: item.at }] : [],
  );
  return captions.length === items.length ? captions : undefined;
}

/** What a label alone stands above: paragraphs that open items, a list, or one paragraph. */
function listedAfter(body: readonly BodyElement[], start: number): BodyElement[] {
  const first = body[start];
  if (!first) return [];
  if (isList(first)) return [first];
  if (first.tag !== 'p' || isOther(lineOf(first))) return [];
  const items = leadingWhile(body.slice(start), isItem);
  return items.length > 0 ? items : [first];
}

function isItem(block: BodyElement): boolean {
  return block.tag === 'p' && opensItem(lineOf(block));
}

function isOther(line: string): boolean {
  return isAsideLine(line) || isOfText(line);
}

function unlabelled(block: BodyElement): PlacedCaption[] {
  const lines = block.tag === 'p' ? [block] : itemsOf(block);
  return lines.map((line) => {
    const { text, number } = itemIn(lineOf(line)) ?? { text: lineOf(line) };
    return { ...captionIn(text), ...(number !== undefined && { number }), at: line.at };
  });
}

/** A credit alone is of the photo whose caption stands before it, if that names nobody. */
function withLoneCredits(captions: readonly PlacedCaption[]): PlacedCaption[] {
  const joined: PlacedCaption[] = [];
  for (const caption of captions) {
    const last = joined.at(-1);
    const alone = caption.caption === undefined && !caption.file && !caption.number;
    if (last && alone && last.credit === undefined)
      joined.splice(-1, 1, { ...last, ...caption, at: last.at });
    else joined.push(caption);
  }
  return joined;
}
