import { FILE_TYPES } from './limits.ts';
import type { SubmittedFile } from './pictures.ts';

/** More names make a sentence that nobody reads; each file's own line says why it was refused. */
const MOST_NAMED = 8;

/**
 * Why refused files hold a submission back, and what to do. The photos that were announced make one
 * sentence together: what there is to do about them is the same.
 * @param files at least one
 * @param one the sentence for one file alone
 */
export function refusals(
  files: readonly SubmittedFile[],
  one: (file: SubmittedFile) => string,
): string {
  const photos = files.filter((file) => file.within === undefined && !isText(file));
  const others = files.filter((file) => !photos.includes(file));
  const together = photos.length > 1 ? [ofPhotos(photos)] : photos.map(one);
  const apart = others.slice(0, MOST_NAMED).map(one);
  const more = others.length - apart.length;
  const sentences = [
    ...apart,
    ...(more > 0 ? [`So were ${more} more like these.`] : []),
    ...together,
  ];
  if (files.length === 1 || together.length === sentences.length) return sentences.join(' ');
  return [`${files.length} files were refused.`, ...sentences].join(' ');
}

function ofPhotos(photos: readonly SubmittedFile[]): string {
  const names = photos.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = photos.length - names.length;
  const listed = more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
  return `${photos.length} photos were refused (${listed}): send them anew, or finish without them.`;
}

function isText({ type }: SubmittedFile): boolean {
  return FILE_TYPES[type] === 'text';
}
