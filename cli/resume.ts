import { FILE_TYPES } from '../shared/submissions/limits.ts';
import type { FileView, SubmissionView } from '../shared/submissions/wire.ts';
import { UsageError } from './errors.ts';
import { announced, type LocalFile } from './files/local-file.ts';
import type { Session } from './session.ts';
import type { Upload } from './upload/send-file.ts';

/** A submission and what is to be sent into it now. */
export interface Round {
  readonly view: SubmissionView;
  readonly uploads: readonly Upload[];
}

/**
 * Finds the places of these files in a submission that awaits them, and has them signed. A file that
 * was corrected since takes the place of the one that was announced.
 * @throws UsageError for a file that it does not await
 */
export async function missingUploads(
  { api }: Session,
  submission: string,
  files: readonly LocalFile[],
): Promise<Round> {
  const view = await api.view(submission);
  const uploads: Upload[] = [];
  for (const { file, place } of matched(view, files)) {
    const replacement = isSame(place, file) ? undefined : announced(file);
    const post = await api.sign(submission, place.number, replacement);
    uploads.push({ submission, file, post });
  }
  return { view: uploads.length > 0 ? await api.view(submission) : view, uploads };
}

/** By name, else by being the only one of its kind that is awaited. */
function matched(view: SubmissionView, files: readonly LocalFile[]) {
  let awaited = view.files.filter(
    ({ state, within }) => within === undefined && (state === 'uploading' || state === 'rejected'),
  );
  return files.map((file) => {
    const ofKind = awaited.filter(({ type }) => FILE_TYPES[type] === FILE_TYPES[file.type]);
    const named = ofKind.find(({ name }) => name === file.name);
    const place = named ?? (ofKind.length === 1 ? ofKind[0] : undefined);
    if (!place) throw new UsageError(notAwaited(view.id, awaited, file));
    awaited = awaited.filter((candidate) => candidate !== place);
    return { file, place };
  });
}

/** What was announced; the view tells no hash, and of a refused file there is no need to. */
function isSame(a: FileView, b: LocalFile): boolean {
  return a.state !== 'rejected' && a.name === b.name && a.type === b.type && a.size === b.size;
}

function notAwaited(id: string, awaited: readonly FileView[], file: LocalFile): string {
  const names = awaited.map(({ name }) => name).join(', ') || 'none';
  return `Expected a file that submission ${id} awaits (${names}) for --resume but received ${file.name}`;
}
