import { ROOT_TAG } from '../../shared/cache.ts';
import { pathsOfSiteKey } from '../../shared/keys.ts';
import { rootSite } from '../../shared/root-site.ts';
import { sumOfVersions } from '../../shared/version.ts';
import type { PublishDeps } from './deps.ts';
import { RENDERER } from './invalidation.ts';
import { settingsIfAny } from './settings.ts';
import { writeSite } from './write-site.ts';

/**
 * Renders the files of the whole deployment: its front page, its page for what is missing, its icon.
 * @param again a wish for files that were made before: CloudFront would take the reference of the
 *   first time for that invalidation, and do nothing
 */
export async function publishRoot(deps: PublishDeps, again?: string): Promise<void> {
  const { newsrooms, cdn } = deps;
  const names = await newsrooms.list();
  const found = await Promise.all(names.map((name) => settingsOf(deps, name)));
  const records = found.filter((record) => record !== undefined);
  const version = sumOfVersions(records.map((record) => record.version));
  const files = rootSite({ newsrooms: records.map(({ settings }) => settings), version });
  await writeSite(deps.site, files);
  const reference = ['.root', version.epoch, version.seq, `r${RENDERER}`];
  if (again !== undefined) reference.push(again);
  // A wish is for what another hand has put there, perhaps: that bears no tag.
  const paths = files.flatMap(({ key }) => pathsOfSiteKey(key));
  await cdn.invalidate(again === undefined ? [`#${ROOT_TAG}`] : paths, reference.join(':'));
  // Last, so that the sweep asks again for what was not finished.
  await newsrooms.saveRootVersion(version);
}

/** From the log where the record is missing: readers would miss the whole newsroom, and the edge keep it so. */
async function settingsOf(deps: PublishDeps, newsroom: string) {
  const { epoch, registered } = await deps.checkpoints.read(newsroom);
  return await settingsIfAny(deps, newsroom, registered ?? epoch);
}
