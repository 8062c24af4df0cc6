import { OPEN_SECONDS } from '../submissions/limits.ts';
import type { Decision, FileResult, Role, Submission } from '../submissions/submission.ts';
import type { AnnouncedFile } from '../submissions/wire.ts';
import { submissionOf } from './submission-items.ts';
import type { Table } from './table.ts';
import { fileKey, OPEN, openKey, replacementKey, SEQ_DIGITS, submissionKey } from './table-keys.ts';

/** Seconds that a submission's record is kept; its uploads expire after the same 30 days. */
const KEPT_SECONDS = 30 * 24 * 3600;

/** Sorts before every sequencer of S3: for a file that the sweep found, whose event was lost. */
export const NO_SEQUENCER = '0';
/** More than S3 has used so far (16 to 18). */
const SEQUENCER_DIGITS = 32;

export interface NewSubmission {
  readonly id: string;
  readonly newsroom: string;
  readonly actor: string;
  readonly role: Role;
  readonly files: readonly AnnouncedFile[];
  readonly publishAt?: string;
}

/** Records of what comes in; everything about one submission lies in one partition. */
export interface Submissions {
  /** The same id again leaves the first as it is, and answers it. */
  create(submission: NewSubmission, now: Date): Promise<Submission>;
  read(id: string): Promise<Submission | undefined>;
  /**
   * @param sequencer of the S3 event: an older upload's result never overwrites a newer one's
   * @returns false when a newer upload of this file has a result already
   */
  saveResult(
    submission: Submission,
    file: number,
    result: FileResult,
    sequencer: string,
  ): Promise<boolean>;
  /** Shows that a file is being read, until its result is saved, whoever saves it. */
  markProcessing(submission: Submission, file: number, sequencer: string, now: Date): Promise<void>;
  /**
   * Refuses a file whose reading is tried for the last time, until its result is saved.
   * @param sequencer of the upload that is given up
   * @returns false when this upload or a newer one has a result already
   */
  giveUp(
    submission: Submission,
    file: number,
    why: Omit<Extract<FileResult, { state: 'rejected' }>, 'state'>,
    sequencer: string,
  ): Promise<boolean>;
  /** Announces other bytes in a file's place. */
  replace(submission: Submission, file: number, by: AnnouncedFile): Promise<void>;
  /** Awaits a file anew, if it is still a refused one. */
  awaitAnew(submission: Submission, file: number, now: Date): Promise<void>;
  /** False when the submission has ended already. */
  finish(id: string, now: Date): Promise<boolean>;
  /**
   * Notes what the log made of it; an earlier decision never overwrites a later one, and the first words
   * about one stay: whoever comes late with the same may know less, as the article may be erased by then.
   */
  decided(submission: Submission, decision: Decision): Promise<void>;
  /** Notes when the sweep first asked for it to be decided. */
  noteAsked(submission: Submission, now: Date): Promise<void>;
  end(submission: Submission, reason: string): Promise<void>;
  /** Submissions without an end that began before `before`, oldest first. */
  open(before: Date): Promise<{ id: string; createdAt: string }[]>;
  forgetOpen(submission: { readonly id: string; readonly createdAt: string }): Promise<void>;
}

export function dynamoSubmissions(table: Table): Submissions {
  async function read(id: string): Promise<Submission | undefined> {
    const items = await table.query({ pk: submissionKey(id).pk });
    const meta = items.find(({ sk }) => sk === 'META');
    // Whoever notes a decision late makes a record anew where the table has lost it: of that alone
    // nobody knows whose it was.
    return meta?.files === undefined ? undefined : submissionOf(meta, items);
  }

  const forgetOpen: Submissions['forgetOpen'] = ({ id, createdAt }) =>
    table.delete(openKey(createdAt, id));

  return {
    read,
    forgetOpen,

    async create(submission, now) {
      const createdAt = now.toISOString();
      const expiresAt = new Date(now.getTime() + OPEN_SECONDS * 1000).toISOString();
      const times = { createdAt, expiresAt, ttl: ttlOf(createdAt) };
      const meta = { ...submissionKey(submission.id), ...submission, ...times };
      // Open first: a record that the sweep does not know of could wait for ever.
      await table.put({ ...openKey(createdAt, submission.id) });
      if (await table.put(meta, { absent: true })) return submissionOf(meta, []);
      const first = await read(submission.id);
      if (!first) throw new Error(`submission ${submission.id} was there and is gone`);
      // Where the reply to our own put was lost, the SDK's second try finds it there: the entry is its.
      if (first.createdAt !== createdAt) await forgetOpen({ id: submission.id, createdAt });
      return first;
    },

    async markProcessing(submission, file, sequencer, now) {
      // Without a sequencer of its own: should this worker die, the sweep's result may follow it. Not
      // over this upload's own result either: where its message came twice, one worker may begin when
      // the other has ended, and what dies then would leave a file that nobody can bring to an end.
      const newest = { attribute: 'sequencer', before: orderOf(sequencer) };
      const result = { state: 'processing', since: now.toISOString() };
      const change = { state: result.state, result, ttl: ttlOf(submission.createdAt) };
      await table.update(fileKey(submission.id, file), change, newest);
    },

    async giveUp(submission, file, why, sequencer) {
      // Without a sequencer of its own, as above: the last try may yet succeed.
      const newest = { attribute: 'sequencer', before: orderOf(sequencer) };
      const result = { state: 'rejected', ...why };
      const change = { state: result.state, result, ttl: ttlOf(submission.createdAt) };
      return await table.update(fileKey(submission.id, file), change, newest);
    },

    async saveResult(submission, file, result, sequencer) {
      const order = orderOf(sequencer);
      const item = { ...fileKey(submission.id, file), state: result.state, result };
      const newest = { attribute: 'sequencer', atMost: order };
      return await table.put(
        { ...item, sequencer: order, ttl: ttlOf(submission.createdAt) },
        newest,
      );
    },

    async replace(submission, file, by) {
      // A record of its own, which no result that is being written can overwrite.
      const key = replacementKey(submission.id, file);
      await table.put({ ...key, file: by, ttl: ttlOf(submission.createdAt) });
    },

    async awaitAnew(submission, file, now) {
      const result = { state: 'waiting', since: now.toISOString() };
      // Without a sequencer, so that the sweep can stand in for the new upload's event.
      const change = { state: 'waiting', result, sequencer: undefined };
      const refused = { attribute: 'state', is: 'rejected' };
      await table.update(fileKey(submission.id, file), change, refused);
    },

    finish: (id, now) =>
      table.update(submissionKey(id), { finishedAt: now.toISOString() }, { lacks: 'closed' }),

    async decided(submission, decision) {
      const decidedSeq = String(decision.seq).padStart(SEQ_DIGITS, '0');
      const newest = { attribute: 'decidedSeq', before: decidedSeq };
      const change = { decision, decidedSeq, closed: true };
      await table.update(submissionKey(submission.id), change, newest);
      await forgetOpen(submission);
    },

    async noteAsked({ id }, now) {
      const first = { lacks: 'askedAt' };
      await table.update(submissionKey(id), { askedAt: now.toISOString() }, first);
    },

    async end(submission, reason) {
      const change = { ended: reason, closed: true };
      await table.update(submissionKey(submission.id), change, { lacks: 'closed' });
      await forgetOpen(submission);
    },

    async open(before) {
      const items = await table.query({ pk: OPEN, to: before.toISOString() });
      return items.map(({ sk }) => {
        const [createdAt = '', id = ''] = sk.split('#');
        return { id, createdAt };
      });
    },
  };
}

/** Hexadecimal of no fixed length: to be compared as text, all must be as long. */
function orderOf(sequencer: string): string {
  return sequencer.padStart(SEQUENCER_DIGITS, '0');
}

/** Epoch seconds, as DynamoDB's time to live wants them. */
export function ttlOf(createdAt: string): number {
  return Math.floor(Date.parse(createdAt) / 1000) + KEPT_SECONDS;
}
