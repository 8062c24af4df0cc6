import { parseStateKey, stateKey } from '../archive-keys.ts';
import type { LogEvent } from '../events.ts';
import type { Holdings } from './archive.ts';
import type { Finding } from './finding.ts';

/** An erasure that the log knows of, and that was not carried out to its end. */
export interface Unfinished {
  readonly newsroom: string;
  readonly article: string;
  /** when the log came to know of it, ISO 8601 */
  readonly since: string;
  /** events whose states it has not taken yet */
  readonly left: readonly LogEvent[];
}

/**
 * States go last, so while one of an earlier revision is there, something else may be, too.
 * @param events the whole log
 */
export function unfinishedErasures(
  events: readonly LogEvent[],
  { states }: Pick<Holdings, 'states'>,
): Unfinished[] {
  const erased = new Map(
    events.flatMap((event) => (event.type === 'erased' ? [[event.article, event]] : [])),
  );
  const left = new Set(
    [...states.keys()].flatMap((key) => {
      const { article = '', revision = Infinity } = parseStateKey(key) ?? {};
      const event = erased.get(article);
      return event && revision < event.revision ? [article] : [];
    }),
  );
  const isThere = (event: LogEvent) =>
    states.has(stateKey(event.newsroom, event.article, event.revision, event.sha256));
  return [...erased.values()]
    .filter(({ article }) => left.has(article))
    .map(({ newsroom, article, at, seq }) => ({
      ...{ newsroom, article, since: at },
      left: events.filter(
        (event) => event.article === article && event.seq < seq && isThere(event),
      ),
    }));
}

/** A submission that has a photo of what is to go, and is not decided. */
export interface InTheWay {
  readonly id: string;
  /** ISO 8601; some minutes later it has ended by itself */
  readonly expiresAt: string;
}

/** @param waitsFor what keeps it from its end, where that is known */
export function erasureFinding(
  { newsroom, article, since }: Unfinished,
  waitsFor: InTheWay | undefined,
): Finding {
  const common = { newsroom, problem: 'foreign', thing: 'erasure', article } as const;
  if (!waitsFor) {
    const predicate = 'not at its end, as what was to go is still in the archive';
    return { ...common, subject: `${article}, begun ${since}`, predicate };
  }
  const { id, expiresAt } = waitsFor;
  return {
    ...common,
    subject: `${article}, until submission ${id} is decided, or ends some minutes after ${expiresAt}`,
    predicate: 'waiting for a submission that has the same photo',
    advice: 'Carry it out again once that submission is over: warta erase',
  };
}
