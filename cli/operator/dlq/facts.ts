import type { Article } from '../../../shared/articles.ts';
import { StateForged, StateMissing } from '../../../shared/aws/states.ts';
import type { Submissions } from '../../../shared/aws/submissions.ts';
import type { WorkFacts } from './advice.ts';
import { type CauseDeps, whyNothingIsReleased, whyPublishingStands } from './cause.ts';

export interface FactsDeps extends CauseDeps {
  readonly submissions: Pick<Submissions, 'read'>;
}

/** Looks the facts up in the table, each once: a thousand dead letters may be of one newsroom. */
export function workFacts(deps: FactsDeps): WorkFacts {
  const { log, checkpoints, states, submissions } = deps;
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

    openSubmission: (id) =>
      once(`submission ${id}`, async () => {
        const submission = await submissions.read(id);
        if (!submission || submission.decision || submission.ended) return undefined;
        return { newsroom: submission.newsroom, until: submission.expiresAt };
      }),

    isScheduled: (newsroom, article, publishAt) =>
      once(`schedule ${newsroom} ${article} ${publishAt}`, async () => {
        const newest = await log.newest(newsroom, article);
        if (newest?.status !== 'scheduled') return false;
        try {
          return (await states.get<Article>(newest)).publishAt === publishAt;
        } catch (error) {
          // Until it is brought back nobody knows its time, and nothing can release it.
          if (error instanceof StateMissing || error instanceof StateForged) return true;
          throw error;
        }
      }),

    whyPublishingStands: (newsroom) =>
      once(`publishing ${newsroom}`, () => whyPublishingStands(deps, newsroom)),

    whyNothingIsReleased: (newsroom, article) =>
      once(`releasing ${newsroom} ${article}`, () => whyNothingIsReleased(deps, newsroom, article)),
  };
}
