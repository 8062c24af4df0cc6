import { collapse } from '../prose/prose.ts';
import { type BodyElement, isBlock, textOf } from './body-tree.ts';

/** The words of a body in one line of plain text, its blocks parted by spaces. */
export function bodyText(blocks: readonly BodyElement[]): string {
  return collapse(blocks.flatMap(leavesOf).join(' ')).trim();
}

/** The text of each innermost block. */
function leavesOf(block: BodyElement): string[] {
  if (!block.children.some(isBlock)) return [textOf(block.children)];
  return block.children.flatMap((child) => (typeof child === 'string' ? [] : leavesOf(child)));
}
