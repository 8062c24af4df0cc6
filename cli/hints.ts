import { FILE_TYPES } from '../shared/submissions/limits.ts';
import type { FileView, SubmissionView } from '../shared/submissions/wire.ts';

/** How to look at a submission again. */
export function statusHint(self: string, submission: string): string {
  return `See where it stands: ${self} status ${submission}\n`;
}

/** How to go on with a submission that lacks files. */
export function goOnHint(self: string, { id, expiresAt, files }: SubmissionView): string {
  const until = new Date(expiresAt).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return [
    `Until ${until} you can`,
    `  send a file again:            ${self} publish --resume ${id} FILE …`,
    // There is no release without its manuscript.
    ...(files.some(isRefusedText) ? [] : [`  go on with what has arrived:  ${self} finish ${id}`]),
    statusHint(self, id),
  ].join('\n');
}

function isRefusedText({ type, state }: FileView): boolean {
  return FILE_TYPES[type] === 'text' && state === 'rejected';
}
