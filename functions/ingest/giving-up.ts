import type { Arrival } from '../../shared/arrival.ts';
import type { Submissions } from '../../shared/aws/submissions.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { MAX_RECEIVES } from '../../shared/messages.ts';
import { FILE_TYPES } from '../../shared/submissions/limits.ts';
import {
  type FileResult,
  isOlderThan,
  type Submission,
} from '../../shared/submissions/submission.ts';
import type { AnnouncedFile } from '../../shared/submissions/wire.ts';
import { aboutFile } from '../about-message.ts';
import type { Delivery } from '../batch.ts';
import type { Meter } from '../meter.ts';
import type { Notes } from '../notes.ts';

export interface GivingUpDeps {
  readonly submissions: Submissions;
  readonly notes: Notes;
  readonly meter: Meter;
  readonly now: () => Date;
}

/**
 * Tells a file's sender that it could not be read, before the last try to read it: a function that is
 * killed at its limit of time or memory can tell nobody afterwards. A try that succeeds overwrites it.
 */
export async function giveUp(
  { submissions, notes, meter, now }: GivingUpDeps,
  submission: Submission,
  { upload, sequencer, arrivedAt }: Arrival,
): Promise<void> {
  const file = submission.files[upload.file - 1];
  if (!file) return;
  const givenUp = { at: now().toISOString(), ...(arrivedAt && { arrivedAt }) };
  const why = { reason: reasonOf(file), givenUp, ...(file.sha256 && { sha256: file.sha256 }) };
  if (!(await submissions.giveUp(submission, upload.file, why, sequencer))) return;
  notes.warn('file given up unless its last try succeeds', aboutFile(upload));
  meter.measure('filesGivenUp', 1, aboutFile(upload));
}

/**
 * Whether a message tells of nothing new. The sweep asks again for what takes long, so several
 * messages may tell of one upload: when one has given it up, those sent before then are done; one that
 * an operator sends anew is not. And an upload from before its file was signed anew is the refused one.
 */
export function isStale(
  { arrivedAt }: Arrival,
  { sentAt }: Delivery,
  result: FileResult | undefined,
): boolean {
  if (arrivedAt === undefined) return false;
  if (result?.state === 'waiting') return isOlderThan(arrivedAt, result.since);
  if (result?.state !== 'rejected' || !result.givenUp) return false;
  const { at, arrivedAt: givenUp = '' } = result.givenUp;
  return arrivedAt <= givenUp && sentAt <= Date.parse(at);
}

function reasonOf({ name, type }: AnnouncedFile): string {
  const [kind, remedy] =
    FILE_TYPES[type] === 'photo' ? ['photo', 'export it anew'] : ['manuscript', 'save it anew'];
  const received = `one that could not be read in ${MAX_RECEIVES} tries: ${remedy} and send it again`;
  return `${new ExpectationError(`a ${kind} that can be read`, name, received).message}.`;
}
