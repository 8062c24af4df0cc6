import { FILE_TYPES } from '../shared/submissions/limits.ts';
import type { FileView, FileWarning } from '../shared/submissions/wire.ts';
import { counted } from './counted.ts';
import { isHint } from './manuscript/warning-lines.ts';

/**
 * What there is to say of a file on its line: why it was refused, or what could be better; else nothing.
 * A manuscript may have thirty warnings: they are counted here, and listed by understoodLines.
 */
export function noteOf(file: FileView): string {
  const { reason, warnings = [] } = file;
  if (reason !== undefined) return reason;
  return isManuscript(file)
    ? countText(warnings)
    : warnings.map(({ message }) => message).join(' ');
}

export function isManuscript({ type }: Pick<FileView, 'type'>): boolean {
  return FILE_TYPES[type] === 'text';
}

/** `2 warnings, 1 hint`. */
function countText(warnings: readonly FileWarning[]): string {
  const hints = warnings.filter(isHint).length;
  const others = warnings.length - hints;
  return [
    ...(others > 0 ? [counted(others, 'warning')] : []),
    ...(hints > 0 ? [counted(hints, 'hint')] : []),
  ].join(', ');
}
