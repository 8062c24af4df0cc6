import { type BodyElement, sliceNodes, textOf } from './body-tree.ts';
import { findByline } from './byline.ts';
import { findDateline } from './dateline.ts';
import type { Byline, Dateline } from './manuscript.ts';
import { sameLine } from './prose.ts';
import { tidyBlocks } from './tidy.ts';

export interface Conventional {
  readonly dateline?: Dateline;
  readonly byline?: Byline;
  /** without them */
  readonly blocks: readonly BodyElement[];
}

/**
 * Takes the house's marks off a tidy body: the headline where it is printed again above the text,
 * the dateline that opens the first paragraph, the byline codes that close the last.
 */
export function takeConventions(body: readonly BodyElement[], headline: string): Conventional {
  const start = body.findIndex((block) => !sameLine(textOf([block]), headline));
  const [text, dateline] = takeDateline(start < 0 ? [] : body.slice(start));
  const [blocks, byline] = takeByline(text);
  return { blocks, ...(dateline && { dateline }), ...(byline && { byline }) };
}

function takeDateline(blocks: readonly BodyElement[]): [readonly BodyElement[], Dateline?] {
  const [first, ...rest] = blocks;
  if (first?.tag !== 'p') return [blocks];
  const found = findDateline(textOf(first.children).replaceAll('\n', ' '));
  if (!found) return [blocks];
  const cut = { ...first, children: sliceNodes(first.children, found.length) };
  return [[...tidyBlocks([cut]), ...rest], found.dateline];
}

function takeByline(blocks: readonly BodyElement[]): [readonly BodyElement[], Byline?] {
  const last = blocks.at(-1);
  if (last?.tag !== 'p') return [blocks];
  const found = findByline(textOf(last.children));
  if (!found) return [blocks];
  const cut = { ...last, children: sliceNodes(last.children, 0, found.start) };
  return [[...blocks.slice(0, -1), ...tidyBlocks([cut])], found.byline];
}
