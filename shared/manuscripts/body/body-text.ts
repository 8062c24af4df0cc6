import { collapse } from '../prose/prose.ts';
import { type BodyElement, type BodyTag, isBlock, textOf } from './body-tree.ts';

/** An innermost block. */
interface Leaf {
  readonly tag: BodyTag;
  /** its own place, or that of the block before it or around it */
  readonly at: number | undefined;
  /** in one line */
  readonly text: string;
}

/** The words of a body in one line of plain text, its blocks parted by spaces. */
export function bodyText(blocks: readonly BodyElement[]): string {
  const texts = leavesOf(blocks).map(({ text }) => text);
  return collapse(texts.join(' ')).trim();
}

/** @param outer the place of what is around the blocks */
export function leavesOf(blocks: readonly BodyElement[], outer?: number): Leaf[] {
  const leaves: Leaf[] = [];
  let before = outer;
  for (const { tag, at = before, children } of blocks) {
    before = at;
    const inner = children.filter((child) => typeof child !== 'string').filter(isBlock);
    if (inner.length === 0) leaves.push({ tag, at, text: collapse(textOf(children)).trim() });
    for (const leaf of leavesOf(inner, at)) leaves.push(leaf);
  }
  return leaves;
}
