import type { FileView, SubmissionView } from '../shared/submissions/wire.ts';
import { UsageError } from './errors.ts';
import type { LocalFile } from './files/local-file.ts';
import type { Session } from './session.ts';
import type { Upload } from './upload/send-file.ts';

/** A submission and what is to be sent into it now. */
export interface Round {
  readonly view: SubmissionView;
  readonly uploads: readonly Upload[];
}

/**
 * Finds the places of these files in a submission that awaits them, and has them signed.
 * @throws UsageError for a file that it does not await
 */
export async function missingUploads(
  { api }: Session,
  submission: string,
  files: readonly LocalFile[],
): Promise<Round> {
  const view = await api.view(submission);
  const uploads: Upload[] = [];
  for (const { file, number } of matched(view, files)) {
    uploads.push({ submission, file, post: await api.sign(submission, number) });
  }
  return { view, uploads };
}

function matched(view: SubmissionView, files: readonly LocalFile[]) {
  let awaited = view.files.filter(({ state }) => state === 'uploading' || state === 'rejected');
  return files.map((file) => {
    const place = awaited.find((candidate) => isSame(candidate, file));
    if (!place) throw new UsageError(notAwaited(view.id, awaited, file));
    awaited = awaited.filter((candidate) => candidate !== place);
    return { file, number: place.number };
  });
}

/** The upload is signed for exactly what was announced. */
function isSame(a: FileView, b: LocalFile): boolean {
  return a.name === b.name && a.type === b.type && a.size === b.size;
}

function notAwaited(id: string, awaited: readonly FileView[], file: LocalFile): string {
  const names = awaited.map(({ name, size }) => `${name} of ${size} bytes`).join(', ');
  return (
    `Expected a file that submission ${id} awaits (${names || 'none'}) for --resume ` +
    `but received ${file.name} of ${file.size} bytes`
  );
}
