import type { Unit } from '../draft.ts';
import { placeOf, SOMEWHERE } from '../passages.ts';
import type { ManuscriptWarning } from '../warning.ts';
import type { BodyElement } from './body-tree.ts';

/** Tells of tables that were set as lists, which whoever drew them does not expect. */
export function tableHints(blocks: readonly BodyElement[], unit: Unit): ManuscriptWarning[] {
  const tables = tablesIn(blocks);
  const [first] = tables;
  if (!first) return [];
  const what = tables.length === 1 ? 'A table was' : `${tables.length} tables were`;
  return [
    {
      code: 'tableAsList',
      severity: 'hint',
      message: `${what} set as a list, each row an item: see whether the rows read right by themselves.`,
      at: placeOf(first.at ?? SOMEWHERE, unit),
    },
  ];
}

function tablesIn(blocks: readonly BodyElement[]): BodyElement[] {
  return blocks.flatMap((block) => {
    if (block.isTable) return [block];
    return tablesIn(block.children.filter((child) => typeof child !== 'string'));
  });
}
