import {
  ARCHIVE_PREFIXES,
  originalOf,
  renditionFolder,
  submissionFolder,
} from '../../../shared/archive-keys.ts';
import { articleIdOf } from '../../../shared/ids.ts';
import type { EraseDeps } from './deps.ts';
import { isEmpty } from './is-empty.ts';

type Deps = Pick<EraseDeps, 'listings'>;

/**
 * Hashes of the originals that came with articles' submissions, as the archive still holds them:
 * manuscripts among them. An article shows no photo that did not come with it.
 */
export async function sentWith(
  { listings: { archive } }: Deps,
  newsroom: string,
  articles: ReadonlySet<string>,
): Promise<Map<string, Set<string>>> {
  const sent = new Map<string, Set<string>>();
  if (articles.size === 0) return sent;
  for await (const { key } of archive.list(`${ARCHIVE_PREFIXES.originals}${newsroom}/`)) {
    const { submission = '', hash = '' } = originalOf(key) ?? {};
    const article = articleIdOf(submission);
    if (articles.has(article)) sent.set(article, (sent.get(article) ?? new Set()).add(hash));
  }
  return sent;
}

/** Hashes of the photos that came with a submission, as far as pictures of them are there. */
export async function photosSentWith(
  { listings: { archive } }: Deps,
  newsroom: string,
  submission: string,
): Promise<Set<string>> {
  const photos = new Set<string>();
  for await (const { key } of archive.list(submissionFolder('originals', newsroom, submission))) {
    const { hash = '' } = originalOf(key) ?? {};
    if (!(await isEmpty(archive, renditionFolder(newsroom, hash)))) photos.add(hash);
  }
  return photos;
}
