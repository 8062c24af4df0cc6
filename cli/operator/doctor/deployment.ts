import type { DeadLetters } from '../../../shared/aws/dead-letters.ts';
import {
  examineDeadLetters,
  examineSubmissions,
  longOpenBefore,
} from '../../../shared/doctor/deployment.ts';
import { type Examined, type Finding, together } from '../../../shared/doctor/finding.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import type { WorkQueueName } from '../../../shared/message-meaning.ts';
import { examineArchiveTop } from './archive-top.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { examineOutside } from './outside.ts';
import { examineRoot } from './root.ts';

export interface DeploymentDeps extends DoctorDeps {
  readonly queues: readonly {
    readonly name: WorkQueueName;
    readonly letters: Pick<DeadLetters, 'count'>;
  }[];
}

/** What belongs to no newsroom, or to all of them. */
export async function examineDeployment(deps: DeploymentDeps): Promise<Examined> {
  const buckets = await examineBuckets(deps);
  // The files of the deployment show all newsrooms, and those that are not there would be missed.
  const isWhole = buckets.every(({ thing }) => thing !== 'newsroom');
  return together([
    isWhole ? await examineRoot(deps) : { findings: [], notes: [ROOT_WAITS] },
    { findings: buckets, notes: [] },
    { findings: examineDeadLetters(await countLetters(deps)), notes: [] },
    { findings: examineSubmissions(await longOpen(deps)), notes: [] },
  ]);
}

const ROOT_WAITS = {
  text: 'not compared until that newsroom is back: the files of the whole deployment',
};

/** What lies in the buckets and belongs to no newsroom. One that is lost is told once. */
async function examineBuckets(deps: DeploymentDeps): Promise<Finding[]> {
  const outside = await examineOutside(deps);
  const told = new Set(outside.map(({ newsroom }) => newsroom));
  const archived = await examineArchiveTop(deps);
  return [
    ...outside,
    ...archived.filter(({ newsroom }) => newsroom === undefined || !told.has(newsroom)),
  ];
}

async function countLetters({ queues }: DeploymentDeps) {
  return await inParallel(
    queues,
    queues.length,
    async ({ name, letters }) => [name, await letters.count()] as const,
  );
}

async function longOpen({ submissions, now }: DeploymentDeps) {
  const open = await submissions.open(longOpenBefore(now()));
  return await inParallel(open, AT_ONCE, async ({ id, createdAt }) => ({
    ...{ id, createdAt },
    newsroom: (await submissions.read(id))?.newsroom,
  }));
}
