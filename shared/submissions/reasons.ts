import { isPending, numberedFiles, type Submission } from './submission.ts';

/** Why a submission ended at the end of its hour, naming what never came, or was never read. */
export function expiryReason(submission: Submission): string {
  const { expiresAt } = submission;
  const pending = numberedFiles(submission).filter(({ result }) => isPending(result));
  const named = (reading: boolean) =>
    pending
      .filter(({ result }) => (result?.state === 'processing') === reading)
      .map(({ file }) => file.name);
  const [missing, unread] = [named(false), named(true)];
  const sentences = [
    missing.length > 0 && neverCame(missing, expiresAt),
    unread.length > 0 && neverRead(unread, expiresAt),
  ].filter((sentence) => sentence !== false);
  if (sentences.length > 0) return sentences.join(' ');
  return 'Expected refused files to be sent anew before the hour was over.';
}

/** @param before a time, or what was to come after the files */
export function neverCame(names: readonly string[], before: string): string {
  return `Expected ${names.join(', ')} before ${before} but ${names.length === 1 ? 'it' : 'they'} never came.`;
}

export function neverRead(names: readonly string[], before: string): string {
  return `Expected ${names.join(', ')} to be read before ${before} but reading ${names.length === 1 ? 'it' : 'them'} never ended.`;
}

/** Why a submission ended all of whose files had been read. */
export function undecidedReason({ id, expiresAt }: Submission): string {
  return (
    `Expected the newsroom to accept the release before ${expiresAt} but taking it into the log ` +
    'failed each time, though its files had been read: send it anew, and tell whoever runs the ' +
    `newsroom of submission ${id}.`
  );
}
