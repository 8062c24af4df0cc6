import type { PublishDeps } from '../../functions/publish/deps.ts';
import { doPublishWork } from '../../functions/publish.ts';
import type { Message } from '../../shared/aws/queue.ts';
import type { PublishWork } from '../../shared/messages.ts';
import type { RecordedQueue } from './newsroom.ts';

/** Does what the publish queue holds, as it comes, until it is empty. @returns all that it held */
export async function drain(
  deps: PublishDeps,
  { sent }: RecordedQueue,
  before: (work: PublishWork) => Promise<void> = async () => undefined,
): Promise<Message[]> {
  const done: Message[] = [];
  for (let next = sent.shift(); next; next = sent.shift()) {
    await before(next.body as PublishWork);
    await doPublishWork(deps, next.body as PublishWork);
    done.push(next);
  }
  return done;
}
