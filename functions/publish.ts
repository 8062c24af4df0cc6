import type { PublishWork } from '../shared/messages.ts';
import type { PublishDeps } from './publish/deps.ts';
import { publish } from './publish/newsroom.ts';
import { rebuild } from './publish/rebuild.ts';
import type { PublishReport } from './publish/report.ts';
import { publishRoot } from './publish/root.ts';

/** Does what a message of the publish queue asks for, and tells what that was. */
export async function doPublishWork(deps: PublishDeps, work: PublishWork): Promise<PublishReport> {
  if ('root' in work) {
    await publishRoot(deps, work.again);
    return { kind: 'root' };
  }
  if ('rebuild' in work) {
    await rebuild(deps, work.rebuild, work.again);
    return { kind: 'rebuild', newsroom: work.rebuild };
  }
  return await publish(deps, work.newsroom);
}
