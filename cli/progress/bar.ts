import { printable } from '../printable.ts';
import { type FileProgress, percent, secondsLeft } from './file-progress.ts';
import { cutEnd, cutMiddle, padColumns, textWidth } from './text-width.ts';
import { byteText, durationText, partText, rateText } from './units.ts';

/** Fewer cells than these tell nothing that the per cent does not. */
const LEAST_CELLS = 8;
const MOST_CELLS = 40;

const MARKS: Readonly<Partial<Record<FileProgress['state'], string>>> = {
  ready: '✓',
  rejected: '✗',
  failed: '✗',
};

/** Columns for the names of these files: the longest, but at most three tenths of the line. */
export function nameColumns(files: readonly FileProgress[], columns: number): number {
  const longest = Math.max(0, ...files.map(({ name }) => textWidth(printable(name))));
  return Math.min(longest, Math.max(10, Math.floor(columns * 0.3)));
}

/** One file on one line that is always shorter than the terminal is wide, so it never wraps. */
export function fileLine(file: FileProgress, names: number, columns: number): string {
  const mark = MARKS[file.state] ?? ' ';
  const name = padColumns(cutMiddle(printable(file.name), names), names);
  const opening = `${mark} ${name}  `;
  const room = columns - 1 - textWidth(opening);
  const rest = file.state === 'uploading' ? transfer(file, room) : movingText(file);
  return cutEnd(opening + rest, columns - 1).trimEnd();
}

/** With the seconds that a photo is worked on: whoever watches sees that something moves. */
function movingText(file: FileProgress): string {
  const text = stateText(file);
  const isLong = file.state === 'processing' && file.seconds > 0;
  return isLong ? `${text}, ${durationText(file.seconds)}` : text;
}

/** `rejected: Expected …`, `uploaded, 4.1 MB`. */
export function stateText({ state, note, size }: FileProgress): string {
  if (note) return `${state}: ${printable(note)}`;
  return state === 'uploaded' ? `${state}, ${byteText(size)}` : state;
}

/** The fullest of three forms that fits. Fields have fixed widths, so that nothing jumps about. */
function transfer(file: FileProgress, room: number): string {
  const left = secondsLeft(file);
  const share = `${percent(file)} %`.padStart(5);
  const rate = rateText(file.rate).padStart(8);
  const time = left === undefined ? '' : durationText(left);
  const remaining = (time && `${time} left`).padEnd(11);
  const full = [share, partText(file.sent, file.size).padStart(18), rate, remaining].join('  ');
  const middle = [share, rate, remaining].join('  ');
  for (const details of [full, middle]) {
    const cells = Math.min(MOST_CELLS, room - details.length - 4);
    if (cells >= LEAST_CELLS) return `[${cellsText(file, cells)}]  ${details}`;
  }
  return [share, rate, time].join('  ');
}

function cellsText({ sent, size }: FileProgress, cells: number): string {
  const filled = size === 0 ? cells : Math.floor((sent / size) * cells);
  return '█'.repeat(filled) + '░'.repeat(cells - filled);
}
