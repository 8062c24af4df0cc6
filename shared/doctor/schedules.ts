import type { Article } from '../articles.ts';
import type { Finding } from './finding.ts';

/** Milliseconds after its time in which a release may still be on its way. */
const PATIENCE = 3 * 60 * 1000;

/** An article that waits for its time; see shared/aws/schedules.ts. */
export interface FoundSchedule {
  readonly newsroom: string;
  readonly article: string;
  readonly publishAt: string;
}

/**
 * Whether each scheduled article's time is noted, and not long over.
 * @param scheduled newest states of the articles that wait, none of them in motion
 */
export function examineSchedules(
  scheduled: readonly Article[],
  found: readonly FoundSchedule[],
  now: Date,
): Finding[] {
  const noted = new Set(found.map(nameOf));
  return scheduled.flatMap(({ newsroom, id: article, publishAt }): Finding[] => {
    if (publishAt === undefined) return [];
    const remedy = { kind: 'schedule', article, publishAt } as const;
    const base = { newsroom, thing: 'schedule', subject: article, article, remedy } as const;
    if (!noted.has(nameOf({ newsroom, article, publishAt }))) {
      return [
        { ...base, problem: 'missing', predicate: 'not noted, and nothing would release it' },
      ];
    }
    const overdue = now.getTime() - Date.parse(publishAt) > PATIENCE;
    const predicate = `not released, though due at ${publishAt}`;
    return overdue ? [{ ...base, problem: 'overdue', predicate }] : [];
  });
}

function nameOf({ newsroom, article, publishAt }: FoundSchedule): string {
  return [publishAt, newsroom, article].join('#');
}
