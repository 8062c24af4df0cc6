import type { FileView, SubmissionView } from '../shared/submissions/wire.ts';
import { type Paper, PLAIN } from './layout/paper.ts';
import { fromText, manuscriptWarningLines, releaseLines } from './manuscript/understood.ts';
import { noteOf } from './note.ts';
import { printable } from './printable.ts';
import { padColumns, textWidth } from './progress/text-width.ts';
import { byteText } from './progress/units.ts';
import { STATE_TEXTS } from './states.ts';

/**
 * A submission for people: its state, its address if it has one, how its manuscript was understood, a
 * line for each file, and what looks wrong in the manuscript.
 */
export function statusTable(view: SubmissionView, paper: Paper = PLAIN): string {
  return [
    `Submission ${view.id} of ${view.newsroom}: ${STATE_TEXTS[view.state]}`,
    ...(view.reason ? [printable(view.reason)] : []),
    ...(view.url ? [view.url] : []),
    ...releaseLines(view, paper),
    '',
    ...fileLines(view.files),
    ...manuscriptWarningLines(view, paper),
  ].join('\n');
}

function fileLines(files: readonly FileView[]): string[] {
  const names = files.map((file) => nameIn(files, file));
  const widest = Math.max(0, ...names.map(textWidth));
  return files.map((file, at) => {
    const columns = [
      String(file.number).padStart(2),
      padColumns(names[at] ?? '', widest),
      byteText(file.size).padStart(10),
      stateIn(files, file),
    ];
    return `  ${columns.join('  ')}`;
  });
}

/** A picture's without that of the document which it came in. */
function nameIn(files: readonly FileView[], file: FileView): string {
  const outer = outerOf(files, file);
  const isNamedAfter = outer !== undefined && file.name.startsWith(`${outer}/`);
  return printable(isNamedAfter ? file.name.slice(outer.length + 1) : file.name);
}

function stateIn(files: readonly FileView[], file: FileView): string {
  const outer = file.from === undefined ? outerOf(files, file) : undefined;
  const origin = outer === undefined ? fromText(file) : `in ${printable(outer)}`;
  const state = origin === undefined ? file.state : `${file.state}, ${origin}`;
  const note = noteOf(file);
  return note ? `${state}: ${printable(note)}` : state;
}

function outerOf(files: readonly FileView[], { within }: FileView): string | undefined {
  return files.find(({ number }) => number === within)?.name;
}
