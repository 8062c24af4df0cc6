import { childrenCpu } from './processes.ts';
import { median } from './report.ts';

/** What one run of a job took, in ms. */
export interface Cost {
  /** of processors, of all threads and of child processes */
  readonly cpu: number;
  readonly wall: number;
}

export type Job = () => Promise<unknown>;

/** The costs of each job, a round after the other. */
export type Runs<Name extends string> = Readonly<Record<Name, readonly Cost[]>>;

/**
 * Runs the jobs in turns, so that whatever else the machine does slows all of them alike. A round
 * before the first is not counted: it loads what has to be loaded. Each round begins with another job.
 */
export async function interleaved<Name extends string>(
  jobs: Readonly<Record<Name, Job>>,
  rounds: number,
): Promise<Runs<Name>> {
  const names = Object.keys(jobs) as Name[];
  const runs = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<
    Name,
    Cost[]
  >;
  for (let round = -1; round < rounds; round += 1) {
    for (const name of rotated(names, Math.max(0, round))) {
      const cost = await costOf(jobs[name]);
      if (round >= 0) runs[name].push(cost);
    }
  }
  return runs;
}

/** The median of what `of` is of `to`, each compared within its round. */
export function ratio<Name extends string>(
  runs: Runs<Name>,
  what: keyof Cost,
  of: Name,
  to: Name,
): number {
  return median(runs[of].map((cost, i) => cost[what] / (runs[to][i]?.[what] ?? Number.NaN)));
}

/** The median of a job's costs. */
export function typical<Name extends string>(
  runs: Runs<Name>,
  what: keyof Cost,
  name: Name,
): number {
  return median(runs[name].map((cost) => cost[what]));
}

async function costOf(job: Job): Promise<Cost> {
  const [own, children, wall] = [process.cpuUsage(), childrenCpu(), performance.now()];
  await job();
  const { user, system } = process.cpuUsage(own);
  const cpu = (user + system) / 1000 + childrenCpu() - children;
  return { cpu, wall: performance.now() - wall };
}

function rotated<T>(values: readonly T[], by: number): T[] {
  const at = by % values.length;
  return [...values.slice(at), ...values.slice(0, at)];
}
