import { type BodyElement, sliceNodes, textOf } from './body-tree.ts';
import { findByline } from './byline.ts';
import { findDateline } from './dateline.ts';
import type { Field } from './draft.ts';
import type { Manuscript } from './manuscript.ts';
import { sameLine } from './prose.ts';
import { tidyBlocks } from './tidy.ts';

/** What was taken off a body, and what is left of it. */
export interface Taken {
  readonly found: Partial<Omit<Manuscript, 'headline' | 'body'>>;
  /** of each field, the place of the block that it was found in, where that is known */
  readonly places: Readonly<Partial<Record<Field, number>>>;
  readonly blocks: readonly BodyElement[];
}

/** One of the house's conventions: takes its mark off, where it is there. */
type Convention = (blocks: readonly BodyElement[]) => Taken;

/**
 * Takes the house's marks off a tidy body: the headline where it is printed again above the text,
 * the dateline that opens the first paragraph, the byline codes that close the last.
 */
export function takeConventions(body: readonly BodyElement[], headline: string): Taken {
  const start = body.findIndex((block) => !sameLine(textOf([block]), headline));
  const conventions: readonly Convention[] = [takeDateline, takeByline];
  return conventions.reduce<Taken>(
    (before, take) => {
      const { found, places, blocks } = take(before.blocks);
      return {
        found: { ...before.found, ...found },
        places: { ...before.places, ...places },
        blocks,
      };
    },
    nothing(start < 0 ? [] : body.slice(start)),
  );
}

function nothing(blocks: readonly BodyElement[]): Taken {
  return { found: {}, places: {}, blocks };
}

function takeDateline(blocks: readonly BodyElement[]): Taken {
  const [first, ...rest] = blocks;
  if (first?.tag !== 'p') return nothing(blocks);
  const found = findDateline(textOf(first.children).replaceAll('\n', ' '));
  if (!found) return nothing(blocks);
  const cut = { ...first, children: sliceNodes(first.children, found.length) };
  return {
    found: { dateline: found.dateline },
    places: placeOf('dateline', first),
    blocks: [...tidyBlocks([cut]), ...rest],
  };
}

function takeByline(blocks: readonly BodyElement[]): Taken {
  const last = blocks.at(-1);
  if (last?.tag !== 'p') return nothing(blocks);
  const found = findByline(textOf(last.children));
  if (!found) return nothing(blocks);
  const cut = { ...last, children: sliceNodes(last.children, 0, found.start) };
  return {
    found: { byline: found.byline },
    places: placeOf('byline', last),
    blocks: [...blocks.slice(0, -1), ...tidyBlocks([cut])],
  };
}

function placeOf(field: Field, { at }: BodyElement): Taken['places'] {
  return at === undefined ? {} : { [field]: at };
}
