import { textOf } from '../body/body-tree.ts';
import { sameLine } from '../prose/prose.ts';
import type { Convention } from './taken.ts';

/** Takes the headline off where it is printed again above the text. */
export function repeatedHeadline(headline: string): Convention {
  return (blocks) => {
    const start = blocks.findIndex((block) => !sameLine(textOf([block]), headline));
    return { blocks: start < 0 ? [] : blocks.slice(start) };
  };
}
