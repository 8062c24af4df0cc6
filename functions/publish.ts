import type { PublishWork } from '../shared/messages.ts';
import type { PublishDeps } from './publish/deps.ts';
import { publish } from './publish/newsroom.ts';
import { rebuild } from './publish/rebuild.ts';
import { publishRoot } from './publish/root.ts';

/** Does what a message of the publish queue asks for. */
export async function doPublishWork(deps: PublishDeps, work: PublishWork): Promise<void> {
  if ('root' in work) return await publishRoot(deps);
  if ('rebuild' in work) return await rebuild(deps, work.rebuild);
  return await publish(deps, work.newsroom);
}
