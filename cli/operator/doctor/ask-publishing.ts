import { startRebuild } from '../../../shared/aws/start-rebuild.ts';
import type { Finding, Remedy } from '../../../shared/doctor/finding.ts';
import { publishMessage, rebuildMessage, rootAgainMessage } from '../../../shared/messages.ts';
import type { Patient } from './mend-one.ts';
import type { MendDeps } from './mending.ts';

/**
 * Asks publishing for what mends these findings: at most a rebuild, which does all the rest, too.
 * @returns what was asked for
 */
export async function askPublishing(
  deps: MendDeps,
  { newsroom, version }: Patient,
  findings: readonly Finding[],
): Promise<Remedy['kind'][]> {
  const kinds = new Set(findings.map(({ remedy }) => remedy?.kind));
  if (kinds.has('rebuild')) {
    await startRebuild(deps, newsroom);
    return ['rebuild'];
  }
  const again = againNow(deps);
  const asked: Remedy['kind'][] = [];
  if (kinds.has('publish')) {
    await deps.publishQueue.send(publishMessage(newsroom, version.seq, again));
    asked.push('publish');
  }
  if (kinds.has('goOn')) {
    await deps.publishQueue.send(rebuildMessage(newsroom, again));
    asked.push('goOn');
  }
  return asked;
}

/** @param newsroom any one of the deployment's */
export async function askRoot(deps: MendDeps, newsroom: string): Promise<void> {
  await deps.publishQueue.send(rootAgainMessage(newsroom, againNow(deps)));
}

/** SQS would swallow the same wish for five minutes. */
function againNow({ now }: Pick<MendDeps, 'now'>): string {
  return `doctor-${now().toISOString()}`;
}
