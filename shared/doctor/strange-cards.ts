import { compareVersions } from '../version.ts';
import type { Finding, FoundCard } from './finding.ts';
import type { LogSurvey } from './log-survey.ts';

/** As the key tells it; empty in one that Warta has not written. */
export function articleAt({ place }: FoundCard): string {
  return place.split('#')[1] ?? '';
}

/** Gone and no newer than the log, a card takes part in nothing; any other shows up in lists. */
export function foreignCard(survey: LogSurvey, seen: FoundCard): Finding | undefined {
  if (seen.card?.gone && !stopsPublishing(survey, seen)) return undefined;
  const predicate = 'there though the log knows no such article';
  return strange(survey, seen, {
    ...{ problem: 'foreign', predicate: inFull(survey, seen, predicate) },
    seq: survey.head,
  });
}

/**
 * What the card of an article must be whose newest event is not public yet, only publishing knows:
 * it writes over the tombstone, as that is older than every event.
 */
export function inTheWay(survey: LogSurvey, seen: FoundCard): Finding | undefined {
  if (!stopsPublishing(survey, seen)) return undefined;
  const predicate = inFull(survey, seen, 'newer than the log');
  return strange(survey, seen, { problem: 'stale', predicate, seq: 0 });
}

interface Strange extends Pick<Finding, 'problem' | 'predicate'> {
  /** of the tombstone that takes its place */
  readonly seq: number;
}

function strange(
  { newsroom, progress: { epoch } }: LogSurvey,
  seen: FoundCard,
  { seq, ...told }: Strange,
): Finding {
  const article = articleAt(seen);
  const record = { gone: true, version: { epoch, seq } } as const;
  return {
    ...{ newsroom, thing: 'card', subject: seen.place, ...told },
    ...(article !== '' && { article }),
    remedy: { kind: 'card', seen, record },
  };
}

/** Whether lists cannot be made because of it: nobody can read it, or it is newer than the log. */
function stopsPublishing({ progress, head }: LogSurvey, { version, card }: FoundCard): boolean {
  const { epoch } = progress;
  if (version && version.epoch < epoch) return false;
  return !card || compareVersions(card.version, { epoch, seq: head }) > 0;
}

/** A predicate, and whether publishing waits for the repair. */
export function inFull(survey: LogSurvey, seen: FoundCard, predicate: string): string {
  if (!stopsPublishing(survey, seen)) return predicate;
  return `${seen.card ? predicate : 'unreadable'}, and publishing stops at it`;
}
