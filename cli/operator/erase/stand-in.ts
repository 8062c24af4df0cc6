import type { Article } from '../../../shared/articles.ts';
import type { States } from '../../../shared/aws/states.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { standInFor } from '../../../shared/stand-in.ts';
import { wholeLog } from '../whole-log.ts';
import type { EraseDeps } from './deps.ts';

/**
 * In place of an article's newest state, where nobody can read that: enough to erase the article.
 * @returns undefined where log and site do not tell enough
 */
export async function standIn(
  { log, siteListing, counter }: Pick<EraseDeps, 'log' | 'siteListing' | 'counter'>,
  { newsroom, article }: LogEvent,
): Promise<Article | undefined> {
  const events = await wholeLog(log, newsroom, (read) => counter.at('Reading the log', read));
  const keys: string[] = [];
  for await (const { key } of siteListing.list(`${newsroom}/`)) {
    if (key.includes(article)) keys.push(key);
    counter.at('Looking what readers can see', keys.length);
  }
  return standInFor(
    events.filter((event) => event.article === article),
    keys,
  );
}

/** States, of which one is stood in for: to append what follows it, and for nothing else. */
export function statesWith(states: States, event: LogEvent, state: Article): States {
  return {
    put: states.put,
    get: async <S>(asked: Parameters<States['get']>[0]) =>
      asked.article === event.article && asked.sha256 === event.sha256
        ? (state as S)
        : await states.get<S>(asked),
  };
}
