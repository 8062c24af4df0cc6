import { numberedFiles, type Submission } from './submission.ts';

/**
 * When a submission had all that it waited for: its last file, or its sender's word to go on without
 * the rest. Undefined where no record tells.
 */
export function uploadedAt(submission: Submission): string | undefined {
  const arrivals = numberedFiles(submission).map(
    ({ file, result }) =>
      file.within === undefined && result?.state === 'ready' && result.arrivedAt,
  );
  return [...arrivals, submission.finishedAt]
    .filter((time) => typeof time === 'string')
    .sort()
    .at(-1);
}
