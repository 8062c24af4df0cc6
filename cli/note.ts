import type { FileView } from '../shared/submissions/wire.ts';

/** What there is to say of a file: why it was refused, or what could be better; else nothing. */
export function noteOf({ reason, warnings = [] }: FileView): string {
  return reason ?? warnings.map(({ message }) => message).join(' ');
}
