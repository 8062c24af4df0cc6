import { inParallel } from '../shared/in-parallel.ts';
import type { CliError } from './errors.ts';
import { sendFile, type Upload, type UploadDeps } from './upload/send-file.ts';

/** More connections do not fill a slow line better, and each slows the first photo down. */
const AT_ONCE = 3;

/** A file that did not get there. */
export interface Failure {
  readonly upload: Upload;
  readonly error: CliError;
}

/** Sends all files, three at a time. One that fails does not stop the others. */
export async function sendAll(deps: UploadDeps, uploads: readonly Upload[]): Promise<Failure[]> {
  const failures: Failure[] = [];
  await inParallel(uploads, AT_ONCE, async (upload) => {
    const error = await sendFile(deps, upload);
    const { number } = upload.post;
    if (error) {
      failures.push({ upload, error });
      deps.board.change(number, { state: 'failed', note: error.message });
    } else {
      deps.board.change(number, { state: 'uploaded', sent: upload.file.size });
    }
  });
  return failures;
}
