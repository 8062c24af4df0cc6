import { type BodyElement, isBlock, textOf } from './body-tree.ts';
import type { Sources, Unit } from './draft.ts';
import type { Manuscript } from './manuscript.ts';
import type { Passage, Place } from './passage.ts';
import { collapse } from './prose.ts';

/** Where no reader has told a place, as of a text between two tables. */
const SOMEWHERE = 1;

/** All that readers will see of an article, in the order of its page. */
export function passagesOf(
  { headline, aboutPhotos = {} }: Pick<Manuscript, 'headline' | 'aboutPhotos'>,
  blocks: readonly BodyElement[],
  { sources, unit }: { readonly sources: Sources; readonly unit: Unit },
): Passage[] {
  const [first] = blocks;
  const top = placeOf(first?.at ?? SOMEWHERE, unit);
  const captions = Object.entries(aboutPhotos).flatMap(([key, { caption }]): Passage[] =>
    caption ? [{ part: 'caption', text: caption, at: { key } }] : [],
  );
  return [
    { part: 'headline', text: headline, at: sources.headline ?? top },
    ...bodyPassages(blocks, unit, first?.at ?? SOMEWHERE),
    ...captions,
  ];
}

export function placeOf(at: number, unit: Unit): Place {
  if (typeof unit === 'function') return unit(at);
  return unit === 'line' ? { line: at } : { paragraph: at };
}

/** The text of each innermost block. */
function bodyPassages(blocks: readonly BodyElement[], unit: Unit, outer: number): Passage[] {
  const passages: Passage[] = [];
  let before = outer;
  for (const { at = before, children } of blocks) {
    before = at;
    const inner = children.filter((child) => typeof child !== 'string').filter(isBlock);
    const text = inner.length > 0 ? '' : collapse(textOf(children)).trim();
    if (text !== '') passages.push({ part: 'body', text, at: placeOf(at, unit) });
    for (const passage of bodyPassages(inner, unit, at)) passages.push(passage);
  }
  return passages;
}
