import type { SubmissionView } from '../shared/submissions/wire.ts';
import { noteOf } from './note.ts';
import { printable } from './printable.ts';
import { padColumns, textWidth } from './progress/text-width.ts';
import { byteText } from './progress/units.ts';
import { STATE_TEXTS } from './states.ts';

/** A submission for people: its state, its address if it has one, and a line for each file. */
export function statusTable(view: SubmissionView): string {
  const lines = [
    `Submission ${view.id} of ${view.newsroom}: ${STATE_TEXTS[view.state]}`,
    ...(view.reason ? [printable(view.reason)] : []),
    ...(view.url ? [view.url] : []),
  ];
  const names = Math.max(0, ...view.files.map(({ name }) => textWidth(printable(name))));
  const files = view.files.map((file) => {
    const { number, name, size, state } = file;
    const note = noteOf(file);
    const columns = [
      String(number).padStart(2),
      padColumns(printable(name), names),
      byteText(size).padStart(10),
      note ? `${state}: ${printable(note)}` : state,
    ];
    return `  ${columns.join('  ')}`;
  });
  return [...lines, '', ...files].join('\n');
}
