import type { Finding } from '../../../shared/doctor/finding.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { compareVersions } from '../../../shared/version.ts';
import type { Io } from '../../io.ts';
import { followPublishing } from '../follow-publishing.ts';
import { askPublishing } from './ask-publishing.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { DONE } from './done.ts';
import type { Report } from './examine.ts';
import { forget } from './forget.ts';
import { isMendedByHand, mendOne, type Patient } from './mend-one.ts';
import type { MendDeps } from './mending.ts';
import type { ExaminedNewsroom } from './newsroom.ts';
import { repairDeployment } from './repair-deployment.ts';

/** Milliseconds in which the files of the deployment are made anew, and more. */
const ROOT_PATIENCE = 60_000;

export type RepairDeps = MendDeps & Pick<DoctorDeps, 'counter' | 'publishing' | 'sleep'>;

export interface Repairing extends Pick<Io, 'now'> {
  /** newsrooms whose publishing was waited for in vain, in an earlier round */
  readonly stuck?: Set<string>;
}

/**
 * Mends what can be mended, and waits until publishing has done its part. Of a newsroom whose
 * publishing is behind only that, and what may stop it: what else is wrong shows once it has caught
 * up.
 * @returns what was done
 */
export async function repair(
  deps: RepairDeps,
  { newsrooms, deployment }: Report,
  { now, stuck = new Set() }: Repairing,
): Promise<string[]> {
  const done: string[] = [];
  const waitedFor = newsrooms.filter(({ newsroom }) => !stuck.has(newsroom));
  for (const examined of newsrooms) done.push(...(await repairNewsroom(deps, examined, stuck)));
  const [any] = newsrooms;
  done.push(...(await repairDeployment(deps, any?.newsroom, deployment.findings)));
  for (const { newsroom } of waitedFor) {
    const { done: isDone, events } = await followPublishing(
      { ...deps, io: { now, sleep: deps.sleep } },
      newsroom,
    );
    if (isDone) continue;
    stuck.add(newsroom);
    done.push(`${newsroom}: publishing stands at event ${events} for five minutes`);
  }
  // The files of the deployment have a message of their own, and no place where they stand.
  for (const end = now() + ROOT_PATIENCE; now() < end && (await deps.publishing()) > 0; )
    await deps.sleep(1000);
  return done;
}

async function repairNewsroom(
  deps: MendDeps,
  examined: ExaminedNewsroom,
  stuck: ReadonlySet<string>,
): Promise<string[]> {
  const { newsroom } = examined;
  const findings = inThisRound(examined.findings, stuck.has(newsroom));
  const byHand = await mendByHand(deps, examined, findings);
  const asked = await askPublishing(deps, examined, findings);
  await forget(deps, newsroom, byHand.mended);
  const lines = [...byHand.lines, ...asked.map((kind) => DONE[kind](1))];
  return lines.map((line) => `${newsroom}: ${line}`);
}

/** What else is wrong shows, or is another thing, once what all follows from is right. */
function inThisRound(findings: readonly Finding[], isStuck: boolean): readonly Finding[] {
  const raise = raising(findings);
  if (raise) return [raise];
  const behind = isStuck ? [] : findings.filter(isBehind);
  return behind.length > 0 ? [...behind, ...findings.filter(mayStopPublishing)] : findings;
}

/** Once, above all that is newer than the log. */
function raising(findings: readonly Finding[]): Finding | undefined {
  const newer = findings.flatMap((finding) =>
    finding.remedy?.kind === 'setBack' ? [{ finding, seen: finding.remedy.seen }] : [],
  );
  return newer.toSorted((a, b) => compareVersions(a.seen, b.seen)).at(-1)?.finding;
}

function isBehind({ remedy }: Finding): boolean {
  return remedy?.kind === 'publish' || remedy?.kind === 'goOn';
}

/** A card may be such that no lists can be made: whoever asks for publishing first, waits in vain. */
function mayStopPublishing({ remedy }: Finding): boolean {
  return remedy?.kind === 'card';
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
