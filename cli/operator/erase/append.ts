import { articles } from '../../../shared/article-log.ts';
import { publishMessage } from '../../../shared/messages.ts';
import type { EraseDeps } from './deps.ts';
import type { Plan } from './plan.ts';
import { statesWith } from './stand-in.ts';

/**
 * Puts into the log what it does not say yet, and asks for publishing; also where the log says it
 * already, as whoever was cut off may not have come to ask.
 */
export async function appendErasures(
  deps: AppendDeps,
  { newsroom, parts, newest, standIn }: Plan,
): Promise<void> {
  const { publishQueue, counter, now } = deps;
  const log = standIn ? deps.logWith(statesWith(deps.states, newest, standIn)) : deps.log;
  const pending = parts.flatMap(({ article, superseded, pending: targets }) =>
    targets.map((target) => ({ article, superseded, target })),
  );
  for (const [done, { article, superseded, target }] of pending.entries()) {
    const before = await log.newest(newsroom, article);
    const what = target === 'article' ? target : target.photo;
    // Of this revision: the same photo may come back one day, and go again.
    const commandId = `erase-${what}-${before?.revision}`;
    const command = { type: 'erase', article, target, superseded, commandId } as const;
    await log.append(newsroom, article, articles, { ...command, actor: 'Operator' });
    counter.at('Writing the log', done + 1, pending.length);
  }
  const head = await log.last(newsroom);
  if (head) await publishQueue.send(publishMessage(newsroom, head.seq, now().toISOString()));
}

type AppendDeps = Pick<
  EraseDeps,
  'log' | 'logWith' | 'states' | 'publishQueue' | 'counter' | 'now'
>;
