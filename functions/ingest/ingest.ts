import { originalKey } from '../../shared/archive-keys.ts';
import { type Arrival, ingestMessage } from '../../shared/arrival.ts';
import type { Objects } from '../../shared/aws/objects.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/ids.ts';
import type { SettingsValues } from '../../shared/settings.ts';
import type { FileResult, ReadyFile, Submission } from '../../shared/submissions/submission.ts';
import type { AnnouncedFile } from '../../shared/submissions/wire.ts';
import { type UploadRef, uploadKey } from '../../shared/upload-keys.ts';
import { aboutFile } from '../about-message.ts';
import type { Delivery } from '../batch.ts';
import { type GivingUpDeps, giveUp, isStale } from './giving-up.ts';
import { sendPictures } from './pictures.ts';
import { settingsOf, settingsOnce } from './settings-once.ts';
import { type SettleDeps, settle } from './settle.ts';

export type IngestDeps = SettleDeps & GivingUpDeps;

/** One file on its way in. */
export interface IncomingFile {
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly file: AnnouncedFile;
  readonly upload: UploadRef;
  /** that it belongs to, as it was when the file came */
  readonly submission: Submission;
  /** ISO 8601 UTC; when it had come, or when it is read where nobody knows */
  readonly sentAt: string;
  /** ISO 8601 UTC; when its sender asked for the release to go out, where not at once */
  readonly publishAt?: string | undefined;
  /** of the newsroom that it was sent to */
  settings(): Promise<SettingsValues>;
}

/** What was made of a file. */
export interface FileRead {
  readonly result: ReadyFile;
  /** the result's pictures, in their order: they go the way of all photos */
  readonly pictures?: readonly PictureSource[];
}

/** A picture's bytes, or the key of the uploads where they are. */
export type PictureSource = Uint8Array | { readonly uploaded: string };

/**
 * Reads one kind of file and keeps what it made of it.
 * @throws ExpectationError when the file cannot be used: its message goes to the sender
 */
export type ReadFile = (incoming: IncomingFile) => Promise<FileRead>;

/** Handles one message of an ingest queue. */
export async function ingest(
  deps: IngestDeps,
  read: ReadFile,
  body: unknown,
  delivery: Delivery,
): Promise<void> {
  const message = ingestMessage(body);
  if ('settle' in message) return await settle(deps, message.settle);
  for (const arrival of message.arrivals) await ingestFile(deps, read, arrival, delivery);
}

/**
 * Files arrive in any order, twice, or late: an older upload never overwrites a newer one's result,
 * and whatever comes after the submission's end changes nothing.
 */
async function ingestFile(
  deps: IngestDeps,
  read: ReadFile,
  arrival: Arrival,
  delivery: Delivery,
): Promise<void> {
  const { upload, sequencer } = arrival;
  const newsrooms = settingsOnce(deps.newsrooms);
  const submission = await deps.submissions.read(upload.submission);
  if (!submission || submission.decision || submission.ended) return;
  const file = submission.files[upload.file - 1];
  const before = submission.results[upload.file];
  if (!file || isStale(arrival, delivery, before)) return;

  const begun = deps.now();
  if (before?.state !== 'ready') {
    if (delivery.last) await giveUp(deps, submission, arrival);
    else await deps.submissions.markProcessing(submission, upload.file, sequencer, begun);
  }
  const key = uploadKey(upload);
  const bytes = await deps.uploads.get(key);
  if (!bytes) throw new ExpectationError('the file that a message tells of', key, 'nothing');
  const sentAt = arrival.arrivedAt ?? begun.toISOString();
  const { publishAt } = submission;
  const settings = () => settingsOf(newsrooms, upload.newsroom);
  const received = { bytes, file, submission, arrival, sentAt, publishAt, settings };
  const { result, pictures = [] } = await resultOf(deps.archive, read, received);
  const milliseconds = deps.now().getTime() - begun.getTime();
  deps.notes.info('file read', { ...aboutFile(upload), state: result.state, milliseconds });
  if (await deps.submissions.saveResult(submission, upload.file, result, sequencer)) {
    if (pictures.length > 0) await sendPictures(deps, upload, pictures);
    await settle({ ...deps, newsrooms }, submission.id);
  }
}

interface Received extends Omit<IncomingFile, 'hash' | 'upload'> {
  readonly arrival: Arrival;
}

async function resultOf(
  archive: Objects,
  read: ReadFile,
  { arrival: { upload, arrivedAt }, ...received }: Received,
): Promise<{ readonly result: FileResult; readonly pictures?: readonly PictureSource[] }> {
  const { bytes, file } = received;
  const hash = sha256(bytes);
  try {
    assertAsAnnounced(bytes, hash, file);
    const { result, ...more } = await read({ ...received, hash, upload });
    // What is refused stays with the uploads and expires with them; the archive keeps what is used.
    const key = originalKey(upload, hash);
    await archive.put(key, bytes, { contentType: file.type }, { ifNoneMatch: '*' });
    return { result: { ...result, ...(arrivedAt && { arrivedAt }) }, ...more };
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
    return { result: { state: 'rejected', reason: `${error.message}.`, sha256: hash } };
  }
}

/** S3 holds uploads to what was signed; this holds S3's other writers to it. */
function assertAsAnnounced(bytes: Uint8Array, hash: string, file: AnnouncedFile): void {
  if (bytes.length !== file.size) {
    throw new ExpectationError(`${file.size} bytes`, file.name, `${bytes.length} bytes`);
  }
  if (file.sha256 && file.sha256 !== hash) {
    throw new ExpectationError(`SHA-256 ${file.sha256}`, file.name, hash);
  }
}
