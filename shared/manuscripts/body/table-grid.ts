import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { tidyLine } from '../prose/prose.ts';
import { attribute } from './source-tree.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Columns that cells reach into; Word has no more. */
const MOST_COLUMNS = 63;

/** Characters of a cell that stands for several rows; a longer one is no name of theirs. */
const LONGEST_REPEATED = 60;

/** A cell, in the first of its columns. */
interface GridCell {
  readonly text: string;
  readonly isHeader: boolean;
  /** that it spans */
  readonly columns: number;
}

export interface GridRow {
  readonly row: Element;
  /** by their columns; undefined where one before or above reaches */
  readonly cells: readonly (GridCell | undefined)[];
}

/**
 * The rows of a table with each cell in its column, so that a row can be read by itself: a short cell that
 * spans rows stands in each of them. A table within a cell counts as its text.
 */
export function gridOf(table: Element): GridRow[] {
  const spanning: { cell: GridCell; rows: number }[] = [];
  return rowsIn(table).map((row) => ({ row, cells: laidOut(row, spanning) }));
}

function laidOut(row: Element, spanning: { cell: GridCell; rows: number }[]): GridRow['cells'] {
  const cells: (GridCell | undefined)[] = [];
  const queue = cellsIn(row);
  for (let next = 0; ; ) {
    const above = cells.length < MOST_COLUMNS ? spanning[cells.length] : undefined;
    const element = queue[next];
    if (above && above.rows > 0) {
      above.rows -= 1;
      cells.push(above.cell.text.length <= LONGEST_REPEATED ? above.cell : undefined);
      for (let more = 1; more < above.cell.columns; more += 1) cells.push(undefined);
    } else if (element) {
      next += 1;
      const cell = cellOf(element);
      spanning[cells.length] = { cell, rows: spanOf(element, 'rowspan') - 1 };
      cells.push(cell);
      for (let more = 1; more < cell.columns; more += 1) cells.push(undefined);
    } else break;
  }
  return cells;
}

function cellOf(element: Element): GridCell {
  return {
    text: tidyLine(wordsIn(element)),
    isHeader: element.tagName === 'th',
    columns: Math.min(spanOf(element, 'colspan'), MOST_COLUMNS),
  };
}

function spanOf(element: Element, name: 'colspan' | 'rowspan'): number {
  const span = Number(attribute(element, name) ?? 1);
  return Number.isSafeInteger(span) && span > 0 ? span : 1;
}

function rowsIn(parent: Element): Element[] {
  return children(parent).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsIn(child) : [];
  });
}

function cellsIn(row: Element): Element[] {
  return children(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function children(parent: Element): Element[] {
  return parent.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node));
}

function wordsIn(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      if (!defaultTreeAdapter.isElementNode(node)) return '';
      return ['strong', 'em', 'a'].includes(node.tagName) ? wordsIn(node) : ` ${wordsIn(node)} `;
    })
    .join('');
}
