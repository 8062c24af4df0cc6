import type { DefaultTreeAdapterTypes } from 'parse5';
import { type GridRow, gridOf } from './table-grid.ts';

/** Characters of a column's name. A longer one is no name, and every row would repeat it. */
const LONGEST_NAME = 60;

const FIGURE = /^(?:Rp\.? ?|±|[<>≤≥+–-])?\d/iu;
/** Not `12 Maret`, which is what a table of two columns says of its first. */
const FIGURE_ALONE = /^(?:Rp\.? ?)?[\d.,]+ ?%?$/iu;

/** One row of a table as a sentence. */
export interface TableRow {
  readonly row: DefaultTreeAdapterTypes.Element;
  readonly text: string;
}

/**
 * A table as sentences, one a row, since feed readers and telephones show tables badly: with a head,
 * `Kecamatan: Samarinda Ulu; Peserta: 40`, without one, `Samarinda Ulu; 40`. A cell that spans columns is
 * of none of them. Rows without text are left out.
 */
export function tableRows(table: DefaultTreeAdapterTypes.Element): TableRow[] {
  const grid = gridOf(table);
  const [first, ...rest] = grid;
  const names = first && isHead(first, rest) ? namesIn(first) : undefined;
  return (names ? rest : grid)
    .map(({ row, cells }) => ({ row, text: sentenceOf(cells, names) }))
    .filter(({ text }) => text !== '');
}

function sentenceOf(cells: GridRow['cells'], names: readonly string[] | undefined): string {
  const parts = cells.flatMap((cell, column) => {
    if (!cell || cell.text === '') return [];
    const name = cell.columns === 1 ? names?.[column] : undefined;
    return [name ? `${name}: ${cell.text}` : cell.text];
  });
  return parts.join('; ');
}

/** The names of all columns; one that spans several names each. */
function namesIn({ cells }: GridRow): string[] {
  const names: string[] = [];
  for (const cell of cells) names.push(cell?.text ?? names.at(-1) ?? '');
  return names;
}

/** Whether a first row names the columns: it says so, or is all words where figures stand below. */
function isHead({ cells: all }: GridRow, rest: readonly GridRow[]): boolean {
  const cells = all.filter((cell) => cell !== undefined);
  if (rest.length === 0 || cells.some(({ text }) => text.length > LONGEST_NAME)) return false;
  if (cells.every(({ isHeader }) => isHeader)) return true;
  if (all.length < 2 || cells.some(({ text }) => text === '' || /\d/.test(text))) return false;
  const [figure, least] = all.length > 2 ? [FIGURE, 1] : [FIGURE_ALONE, 2];
  return all.some((_, column) => {
    const below = rest.flatMap((row) => row.cells[column]?.text || []);
    return below.length >= least && below.every((text) => figure.test(text));
  });
}
