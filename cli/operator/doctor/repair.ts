import { overwrite } from '../../../shared/aws/overwrite.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import type { Io } from '../../io.ts';
import { followRebuild } from '../rebuild/follow.ts';
import { askPublishing, askRoot } from './ask-publishing.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { DONE } from './done.ts';
import type { Report } from './examine.ts';
import { forget } from './forget.ts';
import { isMendedByHand, mendOne, type Patient } from './mend-one.ts';
import type { MendDeps } from './mending.ts';

/** Milliseconds in which the files of the deployment are made anew, and more. */
const ROOT_PATIENCE = 60_000;

export type RepairDeps = MendDeps & Pick<DoctorDeps, 'counter' | 'publishing' | 'sleep'>;

/** Mends what can be mended, and waits until publishing has done its part. @returns what was done */
export async function repair(
  deps: RepairDeps,
  { newsrooms, deployment }: Report,
  { now }: Pick<Io, 'now'>,
): Promise<string[]> {
  const done: string[] = [];
  for (const examined of newsrooms) {
    const { newsroom, findings } = examined;
    const byHand = await mendByHand(deps, examined, findings);
    const asked = await askPublishing(deps, examined, findings);
    await forget(deps, examined, byHand.mended);
    for (const line of [...byHand.lines, ...asked.map((kind) => DONE[kind](1))])
      done.push(`${newsroom}: ${line}`);
  }
  const [any] = newsrooms;
  if (any) done.push(...(await repairDeployment(deps, any.newsroom, deployment.findings)));
  for (const { newsroom } of newsrooms) {
    const { done: isDone, events } = await followRebuild({ ...deps, now }, newsroom);
    if (!isDone) done.push(`${newsroom}: publishing stands at event ${events} for five minutes`);
  }
  // The files of the deployment have a message of their own, and no place where they stand.
  for (const end = now() + ROOT_PATIENCE; now() < end && (await deps.publishing()) > 0; )
    await deps.sleep(1000);
  return done;
}

async function mendByHand(
  deps: MendDeps,
  patient: Patient,
  findings: readonly Finding[],
): Promise<{ readonly mended: Finding[]; readonly lines: string[] }> {
  const tried = await inParallel(findings.filter(isMendedByHand), AT_ONCE, async (finding) => ({
    finding,
    isMended: await mendOne(deps, patient, finding),
  }));
  const mended = tried.flatMap(({ finding, isMended }) => (isMended ? [finding] : []));
  const counts = new Map<keyof typeof DONE, number>();
  for (const { remedy } of mended) {
    if (remedy) counts.set(remedy.kind, (counts.get(remedy.kind) ?? 0) + 1);
  }
  const lines = [...counts].map(([kind, count]) => DONE[kind](count));
  const left = tried.length - mended.length;
  if (left > 0) lines.push(`left alone ${left} that changed meanwhile`);
  return { mended, lines };
}

async function repairDeployment(
  deps: MendDeps,
  newsroom: string,
  findings: readonly Finding[],
): Promise<string[]> {
  const done: string[] = [];
  for (const { remedy } of findings) {
    if (remedy?.kind !== 'overwrite') continue;
    const there = await deps.site.head(remedy.file.key);
    if (there && (await overwrite(deps.site, deps.archiveBucket, remedy.file, there.etag)))
      done.push(DONE.overwrite(1));
  }
  if (findings.some(({ remedy }) => remedy?.kind === 'root')) {
    await askRoot(deps, newsroom);
    done.push(DONE.root(1));
  }
  return done;
}
