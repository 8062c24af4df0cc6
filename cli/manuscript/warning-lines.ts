import type { FileWarning } from '../../shared/submissions/wire.ts';
import type { Paper, Style } from '../layout/paper.ts';
import { type Row, rowLines } from '../layout/rows.ts';
import type { Piece } from '../layout/wrapped.ts';
import { printable } from '../printable.ts';
import { type PlacedIn, placeText } from './place-text.ts';
import { titled } from './titled.ts';

/** Whether it is only worth a look. */
export function isHint({ severity }: FileWarning): boolean {
  return severity === 'hint';
}

/** What looks wrong, then what is worth a look, each under its title; nothing where nothing is. */
export function warningParts(
  all: readonly FileWarning[],
  file: PlacedIn,
  paper: Paper,
): { readonly warnings: string[]; readonly hints: string[] } {
  const part = (title: string, some: readonly FileWarning[]) =>
    titled(`${title}: ${some.length}`, warningLines(some, file, paper), paper);
  return {
    warnings: part(
      'Warnings',
      all.filter((warning) => !isHint(warning)),
    ),
    hints: part('Hints', all.filter(isHint)),
  };
}

/** Each warning with its place, the words it is about, what to write in their place, and why. */
function warningLines(warnings: readonly FileWarning[], file: PlacedIn, paper: Paper): string[] {
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
