import {
  type Block,
  type Cell,
  paragraphsIn,
  type Row,
  type TableBlock,
  textOf,
} from './blocks.ts';
import { placeOf } from './html.ts';

/** Columns of a table in Word. */
const MOST_COLUMNS = 63;

/** Characters of a cell that stands for several rows; a longer one is no name of theirs. */
const LONGEST_REPEATED = 60;

/**
 * A table with as many cells in each row: one that spans columns is followed by empty ones, and one
 * that spans rows is repeated, so that each row can be read by itself.
 *
 * @param cellHtml of the blocks in a cell
 */
export function tableHtml(
  { rows }: TableBlock,
  cellHtml: (blocks: readonly Block[], header: boolean) => string,
): string {
  const spanning: { cell: Cell; rows: number }[] = [];
  const written = rows.map((row, index) => {
    const header = row.header || (index === 0 && rows.length > 1 && isBold(row));
    const tag = header ? 'th' : 'td';
    const cells = laidOut(row, spanning).map((cell) => {
      return `<${tag}${placeIn(cell?.blocks)}>${cell ? cellHtml(cell.blocks, header) : ''}</${tag}>`;
    });
    return `<tr${placeIn(row.cells[0]?.blocks)}>${cells.join('')}</tr>`;
  });
  return `<table${placeIn(rows[0]?.cells[0]?.blocks)}>${written.join('')}</table>`;
}

/** The cells of a row by their columns; those above that reach into it are in their places. */
function laidOut(row: Row, spanning: { cell: Cell; rows: number }[]): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = [];
  const queue = [...row.cells];
  while (cells.length < MOST_COLUMNS) {
    const above = spanning[cells.length];
    if (above && above.rows > 0) {
      above.rows -= 1;
      cells.push(isShort(above.cell) ? above.cell : undefined);
      for (let more = 1; more < above.cell.columns; more += 1) cells.push(undefined);
      continue;
    }
    const cell = queue.shift();
    if (!cell) break;
    spanning[cells.length] = { cell, rows: cell.rows - 1 };
    cells.push(cell);
    for (let more = 1; more < cell.columns; more += 1) cells.push(undefined);
  }
  return cells;
}

function isShort({ blocks }: Cell): boolean {
  const texts = paragraphsIn(blocks).map(textOf);
  return texts.reduce((sum, { length }) => sum + length, 0) <= LONGEST_REPEATED;
}

/** A first row that is set in bold throughout names the columns. */
function isBold({ cells }: Row): boolean {
  const spans = cells.flatMap(({ blocks }) => paragraphsIn(blocks).flatMap((one) => one.spans));
  const words = spans.filter(({ text }) => text.trim() !== '');
  return words.length > 0 && words.every(({ bold }) => bold);
}

function placeIn(blocks: readonly Block[] | undefined): string {
  return placeOf(paragraphsIn(blocks ?? [])[0]?.at);
}
