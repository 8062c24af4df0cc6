import type { FileWarning } from '../../shared/submissions/wire.ts';
import type { Paper, Style } from '../layout/paper.ts';
import { type Row, rowLines } from '../layout/rows.ts';
import type { Piece } from '../layout/wrapped.ts';
import { printable } from '../printable.ts';
import { type PlacedIn, placeText } from './place-text.ts';

/** Whether it is only worth a look. */
export function isHint({ severity }: FileWarning): boolean {
  return severity === 'hint';
}

/** Each warning with its place, the words it is about, what to write in their place, and why. */
export function warningLines(
  warnings: readonly FileWarning[],
  file: PlacedIn,
  paper: Paper,
): string[] {
  const rows = warnings.flatMap((warning) => rowsOf(warning, file));
  return rowLines(rows, paper, '  ');
}

function rowsOf({ at, quote, suggestion, message, ...warning }: FileWarning, file: PlacedIn) {
  const label = at ? printable(placeText(at, file)) : '';
  const style = isHint({ message, ...warning }) ? 'dim' : 'yellow';
  const words = wordsOf(quote, suggestion, style);
  const why: Piece = { text: message };
  const rows: Row[] =
    words.length === 0
      ? [{ label, pieces: [why] }]
      : [
          { label, pieces: words },
          { label: '', pieces: [why] },
        ];
  return rows;
}

/** `“begtu” → “begitu”`. */
function wordsOf(quote: string | undefined, suggestion: string | undefined, style: Style): Piece[] {
  const written: Piece[] = quote === undefined ? [] : [{ text: `“${quote}”`, style }];
  if (suggestion === undefined) return written;
  const arrow = written.length > 0 ? '→' : 'Write:';
  return [...written, { text: arrow }, { text: `“${suggestion}”`, style: 'green' }];
}
