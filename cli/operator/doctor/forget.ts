import type { Finding } from '../../../shared/doctor/finding.ts';
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
  const paths = mended.flatMap(({ remedy }) => {
    if (remedy?.kind === 'overwrite') return pathsOf(remedy.file.key);
    return remedy?.kind === 'withdraw' ? pathsOf(remedy.key) : [];
  });
  if (paths.length === 0) return;
  const all = folder === '' ? '/*' : `/${folder}/*`;
  const items = paths.length > MOST_PATHS ? [all] : paths;
  await cdn.invalidate(items, `${folder}:doctor:${now().toISOString()}`);
}

/** Readers ask for a folder; the edge knows it by either name. As URLs have them, whatever a key holds. */
function pathsOf(key: string): string[] {
  const index = 'index.html';
  const path = `/${key.split('/').map(encodeURIComponent).join('/')}`;
  return path.endsWith(`/${index}`) ? [path, path.slice(0, -index.length)] : [path];
}
