import type { DeadLetters } from '../../../shared/aws/dead-letters.ts';
import type { Submissions } from '../../../shared/aws/submissions.ts';
import {
  examineDeadLetters,
  examineSubmissions,
  longOpenBefore,
} from '../../../shared/doctor/deployment.ts';
import { type Examined, together } from '../../../shared/doctor/finding.ts';
import { rootFindings } from '../../../shared/doctor/root.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import type { WorkQueueName } from '../../../shared/message-meaning.ts';
import { rootSite } from '../../../shared/root-site.ts';
import { SETTINGS_ID } from '../../../shared/settings.ts';
import { sumOfVersions } from '../../../shared/version.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { examineFiles } from './files.ts';

export interface DeploymentDeps extends DoctorDeps {
  readonly submissions: Pick<Submissions, 'open' | 'read'>;
  readonly queues: readonly {
    readonly name: WorkQueueName;
    readonly letters: Pick<DeadLetters, 'count'>;
  }[];
}

/** What belongs to no newsroom, or to all of them. */
export async function examineDeployment(deps: DeploymentDeps): Promise<Examined> {
  return together([
    await examineRoot(deps),
    { findings: examineDeadLetters(await countLetters(deps)), notes: [] },
    { findings: examineSubmissions(await longOpen(deps)), notes: [] },
  ]);
}

/** Front page, error page, icon and stylesheet of the whole deployment. */
async function examineRoot(deps: DeploymentDeps): Promise<Examined> {
  const { newsrooms, log, site } = deps;
  const names = await newsrooms.list();
  const found = await Promise.all(names.map((name) => newsrooms.settings(name)));
  const records = found.filter((record) => record !== undefined);
  if (records.length === 0) return { findings: [], notes: [] };
  const version = sumOfVersions(records.map((record) => record.version));
  const files = rootSite({ newsrooms: records.map(({ settings }) => settings), version });
  const heads = await inParallel(files, AT_ONCE, async ({ key }) => ({
    key,
    head: await site.head(key),
  }));
  const there = new Map(
    heads.flatMap(({ key, head }) => (head ? [[key, { size: 0, etag: head.etag }] as const] : [])),
  );
  const findings = await examineFiles(deps, { there, renditions: new Map() }, files);
  const changes = await inParallel(names, AT_ONCE, (name) => log.newest(name, SETTINGS_ID));
  const changedAt = changes.flatMap((event) => (event ? [event.at] : [])).sort();
  return rootFindings(findings, changedAt.at(-1), deps.now());
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
