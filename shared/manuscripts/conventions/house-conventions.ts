import { isTextBlock, lineOf } from '../body/body-line.ts';
import { type BodyElement, sliceNodes, textOf } from '../body/body-tree.ts';
import { tidyBlocks } from '../body/tidy.ts';
import type { Field } from '../draft.ts';
import type { House } from '../house.ts';
import type { Manuscript } from '../manuscript.ts';
import { sameLine, tidyLine } from '../prose/prose.ts';
import { findByline } from './byline.ts';
import { aboutNamed, takeCaptions, unnamed } from './captions.ts';
import { contactIn } from './contact.ts';
import { findDateline } from './dateline.ts';
import { isEmbargoLine } from './embargo.ts';
import { isNote } from './note-marks.ts';
import { takeSubheadline } from './subheadline.ts';

/** A text that stands somewhere in its file. */
export interface PlacedText {
  readonly text: string;
  /** as BodyElement has it */
  readonly at?: number | undefined;
}

/** What was taken off a body, and what is left of it. */
export interface Taken {
  readonly found: Partial<Omit<Manuscript, 'headline' | 'body' | 'embargo'>>;
  /** of each field, the place of the block that it was found in, where that is known */
  readonly places: Readonly<Partial<Record<Field, number>>>;
  readonly captions: readonly PlacedText[];
  /** lines that say until when nobody may see it */
  readonly embargoes: readonly PlacedText[];
  readonly blocks: readonly BodyElement[];
}

/** Blocks from either end among which an embargo or a contact is looked for. */
const NEAR = 4;

/** One of the house's conventions: takes its mark off, where it is there. */
type Convention = (blocks: readonly BodyElement[], house: House) => Partial<Taken>;

/**
 * Takes the house's marks off a tidy body: captions wherever they stand, embargo and contact near its
 * ends, the headline where it is printed again above the text, the sub-headline below it unless one is
 * stated, the dateline that opens the first paragraph, the byline codes that close the last above the
 * notes.
 */
export function takeConventions(
  body: readonly BodyElement[],
  { headline, subheadline }: Pick<Manuscript, 'headline' | 'subheadline'>,
  house: House = {},
): Taken {
  const takeHeadline: Convention = (blocks) => {
    const start = blocks.findIndex((block) => !sameLine(textOf([block]), headline));
    return { blocks: start < 0 ? [] : blocks.slice(start) };
  };
  let taken: Taken = { found: {}, places: {}, captions: [], embargoes: [], blocks: body };
  const below = subheadline === undefined ? [takeBelow] : [];
  for (const take of [captions, embargoes, contact, takeHeadline, ...below, dateline, byline]) {
    const { found, places, ...more } = take(taken.blocks, house);
    taken = {
      ...taken,
      ...more,
      found: { ...taken.found, ...found },
      places: { ...taken.places, ...places },
    };
  }
  return taken;
}

const takeBelow: Convention = (blocks, house) => takeSubheadline(blocks, house) ?? {};

const captions: Convention = (body) => {
  const { captions: taken, blocks } = takeCaptions(body);
  const [first] = taken;
  if (!first) return {};
  const aboutPhotos = aboutNamed(taken);
  const others = unnamed(taken);
  return {
    found: {
      ...(Object.keys(aboutPhotos).length > 0 && { aboutPhotos }),
      ...(others.length > 0 && { captions: others }),
    },
    places: others.length > 0 ? placeOf('captions', first) : {},
    captions: taken.flatMap(({ caption, at }) => (caption ? [{ text: caption, at }] : [])),
    blocks,
  };
};

const embargoes: Convention = (body) => {
  const isOne = (block: BodyElement, at: number): boolean => {
    const near = at < NEAR || at >= body.length - NEAR;
    return near && isTextBlock(block) && isEmbargoLine(lineOf(block));
  };
  return {
    embargoes: body.filter(isOne).map((block) => ({ text: lineOf(block), at: block.at })),
    blocks: body.filter((block, at) => !isOne(block, at)),
  };
};

const contact: Convention = (body) => {
  const start = Math.max(0, body.length - NEAR);
  const at = body.findIndex((block, i) => i >= start && contactOf(block) !== undefined);
  const block = body[at];
  if (!block) return {};
  const named = contactOf(block);
  const next = body[at + 1];
  const below = !named && next && next.tag === 'p' ? 1 : 0;
  const text = tidyLine(named || (next && below ? lineOf(next) : ''));
  if (text === '') return {};
  return {
    found: { contact: text },
    places: placeOf('contact', block),
    blocks: [...body.slice(0, at), ...body.slice(at + 1 + below)],
  };
};

function contactOf(block: BodyElement): string | undefined {
  return isTextBlock(block) ? contactIn(lineOf(block)) : undefined;
}

const dateline: Convention = (blocks, { outlet }) => {
  const [first, ...rest] = blocks;
  if (first?.tag !== 'p') return {};
  const found = findDateline(textOf(first.children).replaceAll('\n', ' '), outlet);
  if (!found) return {};
  const cut = { ...first, children: sliceNodes(first.children, found.length) };
  return {
    found: { dateline: found.dateline },
    places: placeOf('dateline', first),
    blocks: [...tidyBlocks([cut]), ...rest],
  };
};

const byline: Convention = (blocks) => {
  const at = blocks.findLastIndex((block) => !isNote(lineOf(block)));
  const last = blocks[at];
  if (last?.tag !== 'p') return {};
  const found = findByline(textOf(last.children));
  if (!found) return {};
  const cut = { ...last, children: sliceNodes(last.children, 0, found.start) };
  return {
    found: { byline: found.byline },
    places: placeOf('byline', last),
    blocks: [...blocks.slice(0, at), ...tidyBlocks([cut]), ...blocks.slice(at + 1)],
  };
};

function placeOf(field: Field, { at }: { readonly at?: number | undefined }): Taken['places'] {
  return at === undefined ? {} : { [field]: at };
}
