import { padColumns, textWidth } from '../progress/text-width.ts';
import type { Paper } from './paper.ts';
import { type Piece, wrapped } from './wrapped.ts';

/** A label, and what is said below it. An empty label goes on with the row above. */
export interface Row {
  /** printable */
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** Rows one below the other, their texts in a column of its own. @param indent spaces before each */
export function rowLines(rows: readonly Row[], paper: Paper, indent = ''): string[] {
  const bold = (text: string) => paper.paint('bold', text);
  const widest = Math.max(0, ...rows.map(({ label }) => textWidth(label)));
  return rows.flatMap(({ label, pieces }) => {
    const opening = label === '' ? padColumns('', widest) : bold(padColumns(label, widest));
    const text = `${indent}${opening}  `;
    return wrapped({ text, columns: indent.length + widest + 2 }, pieces, paper);
  });
}
