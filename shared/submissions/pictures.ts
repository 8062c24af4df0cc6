import type { FileResult } from './submission.ts';
import type { AnnouncedFile } from './wire.ts';

/** A photo that a manuscript brings along. */
export interface FoundFile extends AnnouncedFile {
  /** submission of the release of the same event that has it; absent where the manuscript holds it */
  readonly from?: string;
}

/** A file of a submission: announced by its sender, or brought along by one that was. */
export interface SubmittedFile extends FoundFile {
  /** number of the file that it came in, or that named it */
  readonly within?: number;
}

/** The files that a submission's sender announced. */
export function announcedFiles(files: readonly SubmittedFile[]): SubmittedFile[] {
  return files.filter(({ within }) => within === undefined);
}

/**
 * All files of a submission, and what became of each: the announced ones, and after them the pictures
 * that were found within. Where a manuscript came again, so did its pictures: what became of others in
 * their places is no longer known.
 */
export function withPictures(
  announced: readonly AnnouncedFile[],
  results: Readonly<Record<number, FileResult>>,
): { files: SubmittedFile[]; results: Readonly<Record<number, FileResult>> } {
  const pictures = announced.flatMap((_, i) => picturesIn(results[i + 1], i + 1));
  const files: SubmittedFile[] = [...announced, ...pictures];
  const known = Object.entries(results).filter(([number, result]) => {
    const file = files[Number(number) - 1];
    return file && (file.within === undefined || isOf(result, file));
  });
  return { files, results: Object.fromEntries(known) };
}

function picturesIn(result: FileResult | undefined, within: number): SubmittedFile[] {
  if (result?.state !== 'ready' || result.kind !== 'text') return [];
  return (result.pictures ?? []).map((picture) => ({ ...picture, within }));
}

/** Whether a result is of these bytes, as far as it tells. */
function isOf(result: FileResult, { sha256 }: AnnouncedFile): boolean {
  if (result.state === 'ready') return result.kind === 'photo' && result.photo.original === sha256;
  return result.state !== 'rejected' || result.sha256 === undefined || result.sha256 === sha256;
}
