import { lineOf } from '../body/body-line.ts';
import type { BodyElement } from '../body/body-tree.ts';
import type { AboutPhoto, Caption } from '../manuscript.ts';
import { type CaptionLine, captionIn, captionLine } from './caption-line.ts';

export interface PlacedCaption extends CaptionLine {
  readonly at?: number | undefined;
}

export interface TakenCaptions {
  readonly captions: readonly PlacedCaption[];
  /** the others */
  readonly blocks: readonly BodyElement[];
}

const ITEM = /^(?:(?<number>\d{1,2})[.)]|[-*•–]) +/u;

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

/** Captions of named files, by those names. */
export function aboutNamed(captions: readonly PlacedCaption[]): Record<string, AboutPhoto> {
  const named = captions.flatMap(({ file, caption, credit }) => {
    const about = { ...(caption && { caption }), ...(credit && { credit }) };
    return file === undefined ? [] : [[file, about] as const];
  });
  return Object.fromEntries(named);
}

/** Those that name no file. */
export function unnamed(captions: readonly PlacedCaption[]): Caption[] {
  return captions.flatMap(({ file, at: _, ...caption }) => (file === undefined ? [caption] : []));
}

function saysAnything({ caption, credit }: CaptionLine): boolean {
  return caption !== undefined || credit !== undefined;
}

function captionsOf(block: BodyElement): PlacedCaption[] | undefined {
  if (block.tag === 'p') {
    const found = captionLine(lineOf(block));
    return found && [{ ...found, at: block.at }];
  }
  if (block.tag !== 'ul' && block.tag !== 'ol') return undefined;
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
  if (first.tag === 'ul' || first.tag === 'ol') return [first];
  if (first.tag !== 'p') return [];
  const end = body.findIndex((block, at) => at >= start && !opensItem(block));
  const items = body.slice(start, end < 0 ? undefined : end);
  return items.length > 0 ? items : [first];
}

function opensItem(block: BodyElement): boolean {
  return block.tag === 'p' && ITEM.test(lineOf(block));
}

function unlabelled(block: BodyElement): PlacedCaption[] {
  const lines = block.tag === 'p' ? [block] : itemsOf(block);
  return lines.map((line) => {
    const text = lineOf(line);
    const item = ITEM.exec(text);
    const found = captionIn(text.slice(item?.[0].length ?? 0));
    return {
      ...found,
      ...(item?.groups?.number && { number: Number(item.groups.number) }),
      at: line.at,
    };
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

function itemsOf(list: BodyElement): BodyElement[] {
  return list.children.filter((child) => typeof child !== 'string');
}
