import type { Finding } from '../../../shared/doctor/finding.ts';
import {
  foreignOutside,
  isNewsroomFront,
  lostNewsroom,
  unlistedNewsroom,
} from '../../../shared/doctor/outside.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { frontPath, isRootKey, newsroomOfKey, siteKey } from '../../../shared/keys.ts';
import { siteMarks } from '../../../shared/site-metadata.ts';
import { isBeingRestored } from './being-restored.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { listed } from './holdings.ts';

/** Public objects that belong to no newsroom, and to the deployment neither. */
export async function examineOutside(deps: DoctorDeps): Promise<Finding[]> {
  const { keys, folders } = await deps.siteTopLevel();
  const newsrooms = new Set(await deps.newsrooms.list());
  const findings: Finding[] = [];
  const strange = keys.filter((key) => !isRootKey(key));
  for (const folder of folders) {
    const whose = await ownerOf(deps, folder);
    if (whose === 'log' && !newsrooms.has(folder))
      findings.push(unlistedNewsroom(folder, await isBeingRestored(deps, folder)));
    if (whose === 'lost') findings.push(lostNewsroom(folder, 'public'));
    if (whose !== 'nobody') continue;
    // Not by its name, which may hold anything and would steer the terminal.
    const label = 'listing a folder of no newsroom';
    strange.push(...(await listed(deps, deps.siteListing, `${folder}/`, label)).keys());
  }
  const found = await inParallel(strange, AT_ONCE, async (key) => {
    const head = await deps.site.head(key);
    return head && foreignOutside(key, siteMarks(head.metadata));
  });
  return [...findings, ...found.filter((finding) => finding !== undefined)];
}

/** Whose folder it is: of a newsroom that has a log, of one that had, or nobody's. */
async function ownerOf(
  { log, site }: DoctorDeps,
  folder: string,
): Promise<'log' | 'lost' | 'nobody'> {
  const frontKey = siteKey(frontPath(folder));
  if (newsroomOfKey(frontKey) === undefined) return 'nobody';
  if (await log.last(folder)) return 'log';
  const front = await site.head(frontKey);
  return front && isNewsroomFront(folder, front.metadata) ? 'lost' : 'nobody';
}
