import { sliceNodes, textOf } from '../body/body-tree.ts';
import { tidyBlocks } from '../body/tidy.ts';
import { findDateline } from './dateline.ts';
import { type Convention, placeOf } from './taken.ts';

/** Takes off the dateline that opens the first paragraph. */
export const dateline: Convention = (blocks, { outlet }) => {
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
