import type { Objects } from '../../shared/aws/objects.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { sha256 } from '../../shared/ids.ts';
import { originalKey, type UploadRef, uploadKey } from '../../shared/keys.ts';
import { type FileResult, isPending, type ReadyFile } from '../../shared/submissions/submission.ts';
import type { AnnouncedFile } from '../../shared/submissions/wire.ts';
import { type Arrival, ingestMessage } from './arrival.ts';
import { type SettleDeps, settle } from './settle.ts';

export interface IngestDeps extends SettleDeps {
  readonly uploads: Objects;
}

/** One file on its way in. */
export interface IncomingFile {
  readonly bytes: Uint8Array;
  readonly hash: string;
  readonly file: AnnouncedFile;
  readonly upload: UploadRef;
}

/**
 * Reads one kind of file and keeps what it made of it.
 * @throws ExpectationError when the file cannot be used: its message goes to the sender
 */
export type ReadFile = (incoming: IncomingFile) => Promise<ReadyFile>;

export interface Reader {
  readonly read: ReadFile;
  /** Whether reading takes so long that its sender wants to see it going on. */
  readonly slow: boolean;
}

/** Handles one message of an ingest queue. */
export async function ingest(deps: IngestDeps, reader: Reader, body: unknown): Promise<void> {
  const message = ingestMessage(body);
  if ('settle' in message) return await settle(deps, message.settle);
  for (const arrival of message.arrivals) await ingestFile(deps, reader, arrival);
}

/**
 * Files arrive in any order, twice, or late: an older upload never overwrites a newer one's result,
 * and whatever comes after the submission's end changes nothing.
 */
async function ingestFile(deps: IngestDeps, reader: Reader, arrival: Arrival): Promise<void> {
  const { upload, sequencer } = arrival;
  const submission = await deps.submissions.read(upload.submission);
  if (!submission || submission.decision || submission.ended) return;
  const file = submission.files[upload.file - 1];
  if (!file) return;
  const save = (result: FileResult) =>
    deps.submissions.saveResult(submission, upload.file, result, sequencer);

  const bytes = await deps.uploads.get(uploadKey(upload));
  if (!bytes) return;
  if (reader.slow && isPending(submission.results[upload.file]))
    await save({ state: 'processing' });
  if (await save(await resultOf(deps.archive, reader, { bytes, file, upload }))) {
    await settle(deps, submission.id);
  }
}

async function resultOf(
  archive: Objects,
  { read }: Reader,
  { bytes, file, upload }: Omit<IncomingFile, 'hash'>,
): Promise<FileResult> {
  const hash = sha256(bytes);
  // The bytes as they came, before anything parses them: what is refused can still be looked at.
  await archive.put(originalKey(upload, hash), bytes, { contentType: file.type });
  try {
    assertAsAnnounced(bytes, hash, file);
    return await read({ bytes, hash, file, upload });
  } catch (error) {
    if (!(error instanceof ExpectationError)) throw error;
    return { state: 'rejected', reason: `${error.message}.` };
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
