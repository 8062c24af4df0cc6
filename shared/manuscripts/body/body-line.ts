import { collapse } from '../prose/prose.ts';
import { type BodyElement, TEXT_BLOCKS, textOf } from './body-tree.ts';

/** The words of a block in one line. */
export function lineOf(block: BodyElement): string {
  return collapse(textOf(block.children)).trim();
}

/** Whether a block is a paragraph or a heading: a mark of the house may stand there. */
export function isTextBlock({ tag }: BodyElement): boolean {
  return TEXT_BLOCKS.some((text) => text === tag);
}
