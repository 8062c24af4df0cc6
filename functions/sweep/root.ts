import type { Newsrooms } from '../../shared/aws/newsrooms.ts';
import type { Queue } from '../../shared/aws/queue.ts';
import { rootMessage } from '../../shared/messages.ts';
import { minuteOf } from '../../shared/time.ts';
import { compareVersions, sumOfVersions } from '../../shared/version.ts';

export interface RootDeps {
  readonly newsrooms: Newsrooms;
  readonly publishQueue: Queue;
}

/** The files of the whole deployment, where a newsroom's settings have changed since they were made. */
export async function sweepRoot({ newsrooms, publishQueue }: RootDeps, now: Date): Promise<void> {
  const names = await newsrooms.list();
  const found = await Promise.all(names.map((name) => newsrooms.settings(name)));
  const records = found.filter((record) => record !== undefined);
  const due = sumOfVersions(records.map(({ version }) => version));
  const done = (await newsrooms.rootVersion()) ?? { epoch: 0, seq: 0 };
  const [any] = records;
  if (!any || compareVersions(done, due) >= 0) return;
  // Whose settings have changed does not matter: the root files show them all.
  const minute = minuteOf(now);
  await publishQueue.send(rootMessage(any.settings.newsroom, due.seq, minute));
}
