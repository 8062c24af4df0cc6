import type { Finding } from '../../../shared/doctor/finding.ts';
import { pathsOfSiteKey } from '../../../shared/keys.ts';
import type { MendDeps } from './mending.ts';

/** Paths of an invalidation are billed one by one: beyond these, one for all of the newsroom. */
const MOST_PATHS = 15;

/**
 * Has the edge forget what was there before it was mended.
 * @param folder the newsroom whose files they are; empty for those of the deployment
 */
export async function forget(
  { cdn, now }: Pick<MendDeps, 'cdn' | 'now'>,
  folder: string,
  mended: readonly Finding[],
): Promise<void> {
  // Readers ask for a folder; the edge knows it by either name.
  const paths = mended.flatMap(({ remedy }) => {
    if (remedy?.kind === 'overwrite') return pathsOfSiteKey(remedy.file.key);
    return remedy?.kind === 'withdraw' ? pathsOfSiteKey(remedy.key) : [];
  });
  if (paths.length === 0) return;
  const all = folder === '' ? '/*' : `/${folder}/*`;
  const items = paths.length > MOST_PATHS ? [all] : paths;
  await cdn.invalidate(items, `${folder}:doctor:${now().toISOString()}`);
}
