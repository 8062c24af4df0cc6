import { overwrite } from '../../../shared/aws/overwrite.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { askRoot } from './ask-publishing.ts';
import { DONE } from './done.ts';
import { forget } from './forget.ts';
import type { MendDeps } from './mending.ts';

/**
 * Mends what belongs to all newsrooms.
 * @param newsroom any one of the deployment's
 * @returns what was done
 */
export async function repairDeployment(
  deps: MendDeps,
  newsroom: string,
  findings: readonly Finding[],
): Promise<string[]> {
  const mended: Finding[] = [];
  for (const finding of findings) if (await mend(deps, finding)) mended.push(finding);
  await forget(deps, '', mended);
  const done = mended.length > 0 ? [DONE.overwrite(mended.length)] : [];
  if (findings.some(({ remedy }) => remedy?.kind === 'root')) {
    await askRoot(deps, newsroom);
    done.push(DONE.root(1));
  }
  return done;
}

async function mend(deps: MendDeps, { remedy }: Finding): Promise<boolean> {
  if (remedy?.kind !== 'overwrite') return false;
  const there = await deps.site.head(remedy.file.key);
  if (!there) return false;
  return await overwrite(deps.site, deps.archiveBucket, remedy.file, there.etag);
}
