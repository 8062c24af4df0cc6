import { openTag } from '../../../../shared/manuscripts/body/source-tree.ts';
import { type Block, type Cell, paragraphsIn, type Row, type TableBlock } from './blocks.ts';

/**
 * A table as HTML, its cells as wide and as high as they are in Word.
 *
 * @param cellHtml of the blocks in a cell
 */
export function tableHtml(
  { rows }: TableBlock,
  cellHtml: (blocks: readonly Block[], header: boolean) => string,
): string {
  const written = rows.map((row, index) => {
    const header = row.header || (index === 0 && rows.length > 1 && isBold(row));
    const tag = header ? 'th' : 'td';
    const cells = row.cells.map((cell) => {
      const open = openTag(tag, placeOf(cell.blocks), spansOf(cell));
      return `${open}${cellHtml(cell.blocks, header)}</${tag}>`;
    });
    return `${openTag('tr', placeOf(row.cells[0]?.blocks))}${cells.join('')}</tr>`;
  });
  return `${openTag('table', placeOf(rows[0]?.cells[0]?.blocks))}${written.join('')}</table>`;
}

function spansOf({ columns, rows }: Cell): string {
  const wide = columns > 1 ? ` colspan="${columns}"` : '';
  return rows > 1 ? `${wide} rowspan="${rows}"` : wide;
}

/** A first row that is set in bold throughout names the columns. */
function isBold({ cells }: Row): boolean {
  const spans = cells.flatMap(({ blocks }) => paragraphsIn(blocks).flatMap((one) => one.spans));
  const words = spans.filter(({ text }) => text.trim() !== '');
  return words.length > 0 && words.every(({ bold }) => bold);
}

function placeOf(blocks: readonly Block[] = []): number | undefined {
  return paragraphsIn(blocks)[0]?.at;
}
