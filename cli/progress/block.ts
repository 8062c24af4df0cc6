import { fileLine, nameColumns } from './bar.ts';
import type { FileProgress, ShownState } from './file-progress.ts';
import { cutEnd } from './text-width.ts';

/** What needs watching most comes first where not all files fit. */
const URGENCY: readonly ShownState[] = [
  'uploading',
  'retrying',
  'failed',
  'rejected',
  'processing',
  'uploaded',
  'waiting',
  'ready',
];

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** The lines that are redrawn in place: never more than the terminal has, nor wider. */
export function blockLines(
  files: readonly FileProgress[],
  headline: string,
  { columns, rows }: Size,
): string[] {
  // One row for the headline, one for the cursor below the block, one for what is left out.
  const most = Math.max(1, rows - 3);
  const shown = files.length <= most ? files : mostUrgent(files, most);
  const names = nameColumns(files, columns);
  const lines = shown.map((file) => fileLine(file, names, columns));
  if (shown.length < files.length) lines.push(`  … and ${files.length - shown.length} more`);
  if (headline) lines.push(headline);
  return lines.map((line) => cutEnd(line, columns - 1));
}

/** So many of them, in their own order. */
function mostUrgent(files: readonly FileProgress[], most: number): readonly FileProgress[] {
  const rank = ({ state }: FileProgress) => URGENCY.indexOf(state);
  const chosen = new Set(files.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
  return files.filter((file) => chosen.has(file));
}
