import { revisionOfStateKey, stateFolder, stateKey } from '../../../shared/archive-keys.ts';
import type { ArticleState } from '../../../shared/articles.ts';
import type { EarlierState } from '../../../shared/erasure.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { sha256 as hashOf } from '../../../shared/ids.ts';
import type { EraseDeps } from './deps.ts';

/** States before the one that an event led to, as far as the archive has them as they were, oldest first. */
export async function earlierStates(
  { listings, archive }: Pick<EraseDeps, 'listings' | 'archive'>,
  { newsroom, article, revision, sha256 }: LogEvent,
): Promise<EarlierState[]> {
  const ledTo = stateKey(newsroom, article, revision, sha256);
  const states: EarlierState[] = [];
  for await (const { key } of listings.archive.list(stateFolder(newsroom, article))) {
    const found = revisionOfStateKey(key);
    if (found === undefined || found > revision || key === ledTo) continue;
    const bytes = await archive.get(key);
    // What somebody has spoilt tells nothing; it goes with the others.
    if (!bytes || key !== stateKey(newsroom, article, found, hashOf(bytes))) continue;
    states.push({ key, state: JSON.parse(new TextDecoder().decode(bytes)) as ArticleState });
  }
  return states;
}
