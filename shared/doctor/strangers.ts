import { type ArchiveOwner, archiveOwner, originalOf } from '../archive-keys.ts';
import { articleIdOf } from '../ids.ts';
import { SETTINGS_ID } from '../settings.ts';
import type { Examined, Finding } from './finding.ts';

/** What is known of a newsroom, to tell its objects from strangers'. */
export interface Known {
  /** ids of the articles that the log knows */
  readonly articles: ReadonlySet<string>;
  /** hashes of the originals that articles show */
  readonly photos: ReadonlySet<string>;
}

/** What is asked of the table: most submissions are articles by now. */
export type IsSubmission = (submission: string) => boolean;

/** Submissions that own some of these keys, and that no article was made of. */
export function undecidedSubmissions(keys: Iterable<string>, { articles }: Known): Set<string> {
  const owners = Array.from(keys, archiveOwner);
  const submissions = owners.flatMap((owner) =>
    owner?.kind === 'submission' ? [owner.submission] : [],
  );
  return new Set(submissions.filter((submission) => !articles.has(articleIdOf(submission))));
}

/**
 * Objects of the archive that nothing explains. What came with a submission that ended without an
 * article is left over once its record is gone, and no fault; all else, somebody else has put there.
 * @param keys of the newsroom, from the whole archive
 */
export function examineStrangers(
  newsroom: string,
  keys: readonly string[],
  known: Known,
  isSubmission: IsSubmission,
): Examined {
  const owners = keys.map((key) => ({ key, owner: archiveOwner(key) }));
  const submissions = owners.flatMap(({ owner }) =>
    owner?.kind === 'submission' ? [owner.submission] : [],
  );
  const articles = new Set([SETTINGS_ID, ...known.articles, ...submissions.map(articleIdOf)]);
  const photos = new Set([...known.photos, ...keys.flatMap((key) => originalOf(key)?.hash ?? [])]);
  const isExplained = (owner: ArchiveOwner): boolean => {
    if (owner.kind === 'article') return articles.has(owner.article);
    if (owner.kind === 'photo') return photos.has(owner.original);
    const { submission } = owner;
    return known.articles.has(articleIdOf(submission)) || isSubmission(submission);
  };
  const strange = owners.filter(({ owner }) => !owner || !isExplained(owner));
  const leftOver = strange.flatMap(({ key, owner }) => (owner?.kind === 'submission' ? [key] : []));
  const findings = strange.flatMap(({ key, owner }) =>
    owner?.kind === 'submission' ? [] : [foreignInArchive(key, newsroom)],
  );
  const [first] = leftOver;
  if (first === undefined) return { findings, notes: [] };
  const text =
    `left over in the archive from submissions that nobody knows any more: ${leftOver.length}, ` +
    `such as ${first} (docs/runbook.md, “Strangers in the archive”)`;
  return { findings, notes: [{ newsroom, text }] };
}

/** An object that nothing of Warta has put there. */
export function foreignInArchive(subject: string, newsroom?: string): Finding {
  return {
    ...(newsroom !== undefined && { newsroom }),
    ...{ problem: 'foreign', thing: 'archive object', subject },
    predicate: 'in the archive though nothing knows of it',
  };
}
