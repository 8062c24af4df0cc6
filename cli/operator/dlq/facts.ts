import type { Article } from '../../../shared/articles.ts';
import type { Checkpoints } from '../../../shared/aws/checkpoints.ts';
import type { LogReader } from '../../../shared/aws/log.ts';
import { StateMissing, type States } from '../../../shared/aws/states.ts';
import type { Submissions } from '../../../shared/aws/submissions.ts';
import type { WorkFacts } from './advice.ts';

export interface FactsDeps {
  readonly log: LogReader;
  readonly checkpoints: Checkpoints;
  readonly states: States;
  readonly submissions: Submissions;
}

/** Looks the facts up in the table, each once: a thousand dead letters may be of one newsroom. */
export function workFacts({ log, checkpoints, states, submissions }: FactsDeps): WorkFacts {
  const known = new Map<string, Promise<unknown>>();

  function once<T>(key: string, look: () => Promise<T>): Promise<T> {
    const found = known.get(key) ?? look();
    known.set(key, found);
    return found as Promise<T>;
  }

  return {
    behind: (newsroom) =>
      once(`behind ${newsroom}`, async () => {
        const [last, { seq }] = await Promise.all([log.last(newsroom), checkpoints.read(newsroom)]);
        return Math.max(0, (last?.seq ?? 0) - seq);
      }),

    isRebuilding: (newsroom) =>
      once(`rebuild ${newsroom}`, async () => {
        const { rebuild } = await checkpoints.read(newsroom);
        return rebuild !== undefined;
      }),

    openUntil: (id) =>
      once(`submission ${id}`, async () => {
        const submission = await submissions.read(id);
        if (!submission || submission.decision || submission.ended) return undefined;
        return submission.expiresAt;
      }),

    isScheduled: (newsroom, article, publishAt) =>
      once(`schedule ${newsroom} ${article} ${publishAt}`, async () => {
        const newest = await log.newest(newsroom, article);
        if (newest?.status !== 'scheduled') return false;
        try {
          return (await states.get<Article>(newest)).publishAt === publishAt;
        } catch (error) {
          // Then nothing can release it; that the archive lacks it, the doctor tells.
          if (error instanceof StateMissing) return false;
          throw error;
        }
      }),
  };
}
