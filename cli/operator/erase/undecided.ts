import { sha256 } from '../../../shared/ids.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { FILE_TYPES } from '../../../shared/submissions/limits.ts';
import {
  type NumberedFile,
  numberedFiles,
  type Submission,
} from '../../../shared/submissions/submission.ts';
import { uploadKey } from '../../../shared/upload-keys.ts';
import type { EraseDeps } from './deps.ts';

/** A submission that may become an article any moment, with the photos that have come. */
export interface Undecided {
  readonly id: string;
  /** ISO 8601; some minutes later it has ended by itself */
  readonly expiresAt: string;
  /** hashes */
  readonly originals: ReadonlySet<string>;
}

type Deps = Pick<EraseDeps, 'submissions' | 'uploads' | 'now'>;

const AT_ONCE = 10;
const HOUR_MS = 3600_000;

/** Submissions of a newsroom that nobody has decided yet. */
export async function undecided(deps: Deps, newsroom: string): Promise<Undecided[]> {
  // Those that were announced a moment ago are among them.
  const open = await deps.submissions.open(new Date(deps.now().getTime() + HOUR_MS));
  const found = await inParallel(open, AT_ONCE, async ({ id }) => {
    const submission = await deps.submissions.read(id);
    if (submission?.newsroom !== newsroom || submission.decision || submission.ended) return [];
    const { expiresAt } = submission;
    return [{ id, expiresAt, originals: await photosOf(deps, submission) }];
  });
  return found.flat();
}

async function photosOf(deps: Deps, submission: Submission): Promise<Set<string>> {
  const photos = numberedFiles(submission).filter(({ file }) => FILE_TYPES[file.type] === 'photo');
  const found = await Promise.all(photos.map((photo) => hashOf(deps, submission, photo)));
  return new Set(found.filter((hash) => hash !== undefined));
}

/** What was announced may never come; what has come is read in a moment, whatever is known of it. */
async function hashOf(
  { uploads }: Deps,
  { newsroom, id }: Submission,
  { number, file, result }: NumberedFile,
): Promise<string | undefined> {
  if (result?.state === 'ready') return result.kind === 'photo' ? result.photo.original : undefined;
  const key = uploadKey({ kind: 'photo', newsroom, submission: id, file: number });
  if (file.sha256) return (await uploads.head(key)) && file.sha256;
  const bytes = await uploads.get(key);
  return bytes && sha256(bytes);
}
