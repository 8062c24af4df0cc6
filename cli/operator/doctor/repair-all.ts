import type { Finding } from '../../../shared/doctor/finding.ts';
import type { DeploymentDeps } from './deployment.ts';
import { allOf, examine, type Report } from './examine.ts';
import { type RepairDeps, type Repairing, repair } from './repair.ts';

/**
 * One enters a newsroom again, one lets publishing catch up, one mends what then shows, one what a
 * rebuild could not: more would mend nothing that these have not.
 */
const MOST_ROUNDS = 4;

export interface Repaired {
  readonly report: Report;
  /** what was done, a sentence each */
  readonly done: readonly string[];
}

/** Looks and mends in turn, until nothing is left that can be mended, or a round has changed nothing. */
export async function repairAll(
  deps: DeploymentDeps & RepairDeps,
  newsrooms: readonly string[],
  { now }: Pick<Repairing, 'now'>,
): Promise<Repaired> {
  const done: string[] = [];
  const stuck = new Set<string>();
  const names = new Set(newsrooms);
  let report = await examine(deps, [...names]);
  for (let round = 0; round < MOST_ROUNDS && mendable(report).length > 0; round += 1) {
    const [before, stuckBefore] = [outlineOf(report), stuck.size];
    done.push(...(await repair(deps, report, { now, stuck })));
    for (const newsroom of entered(report)) names.add(newsroom);
    report = await examine(deps, [...names]);
    // Of one whose publishing stands the rest is mended in the next round.
    if (outlineOf(report) === before && stuck.size === stuckBefore) break;
  }
  return { report, done };
}

/** Newsrooms that the deployment had lost from its list. */
function entered({ deployment }: Report): string[] {
  return deployment.findings.flatMap(({ remedy }) =>
    remedy?.kind === 'register' ? [remedy.newsroom] : [],
  );
}

function mendable(report: Report): Finding[] {
  return allOf(report).findings.filter(({ remedy }) => remedy);
}

function outlineOf(report: Report): string {
  return JSON.stringify(
    allOf(report).findings.map(({ newsroom, problem, thing, subject, remedy }) => [
      ...[newsroom, problem, thing, subject, remedy?.kind],
    ]),
  );
}
