import { overwrite } from '../../../shared/aws/overwrite.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { withdrawalOutside } from '../../../shared/doctor/outside.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { newsroomOfKey } from '../../../shared/keys.ts';
import { askRoot } from './ask-publishing.ts';
import { AT_ONCE } from './deps.ts';
import { DONE } from './done.ts';
import { forget } from './forget.ts';
import type { MendDeps } from './mending.ts';

/**
 * Mends what belongs to all newsrooms, or to none.
 * @param newsroom any one of the deployment's; undefined where it has none
 * @returns what was done
 */
export async function repairDeployment(
  deps: MendDeps,
  newsroom: string | undefined,
  findings: readonly Finding[],
): Promise<string[]> {
  const tried = await inParallel(findings, AT_ONCE, async (finding) => ({
    finding,
    isMended: await mend(deps, finding),
  }));
  const mended = tried.flatMap(({ finding, isMended }) => (isMended ? [finding] : []));
  await forget(deps, '', mended);
  const done = (['register', 'overwrite', 'withdraw'] as const).flatMap((kind) => {
    const count = mended.filter(({ remedy }) => remedy?.kind === kind).length;
    return count > 0 ? [DONE[kind](count)] : [];
  });
  if (newsroom !== undefined && findings.some(({ remedy }) => remedy?.kind === 'root')) {
    await askRoot(deps, newsroom);
    done.push(DONE.root(1));
  }
  return done;
}

async function mend(deps: MendDeps, { remedy }: Finding): Promise<boolean> {
  if (remedy?.kind === 'register') {
    await deps.newsrooms.register(remedy.newsroom);
    return true;
  }
  if (remedy?.kind !== 'overwrite' && remedy?.kind !== 'withdraw') return false;
  const file = remedy.kind === 'overwrite' ? remedy.file : withdrawalOutside(remedy.key);
  // Before the log is asked, so that whatever a newsroom that is new writes there makes this fail.
  const there = await deps.site.head(file.key);
  if (!there || (remedy.kind === 'withdraw' && (await isTaken(deps, file.key)))) return false;
  return await overwrite(deps.site, deps.archiveBucket, file, there.etag);
}

/** Whether a newsroom has its beginning meanwhile, whose folder this key lies in. */
async function isTaken({ log }: MendDeps, key: string): Promise<boolean> {
  const newsroom = newsroomOfKey(key);
  return newsroom !== undefined && (await log.last(newsroom)) !== undefined;
}
