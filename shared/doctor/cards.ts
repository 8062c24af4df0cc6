import type { Card } from '../card.ts';
import type { LogEvent } from '../events.ts';
import { compareVersions } from '../version.ts';
import type { Finding, FoundCard } from './finding.ts';
import { isInMotion, type LogSurvey } from './log-survey.ts';
import { articleAt, foreignCard, inFull, inTheWay } from './strange-cards.ts';

/** What the log says of an article that readers can see, or could once. */
export interface Carded {
  readonly event: LogEvent;
  readonly publishedAt: string;
  readonly gone: boolean;
}

/**
 * Compares the cards, of which lists are made, with what the log says of each article.
 * @param expected of every article that has a card and whose state is known
 * @param unknown articles whose state is not
 */
export function examineCards(
  survey: LogSurvey,
  expected: readonly Carded[],
  found: readonly FoundCard[],
  unknown: ReadonlySet<string>,
): Finding[] {
  const there = new Map(found.map((record) => [record.place, record]));
  const findings: (Finding | undefined)[] = [];
  for (const carded of expected) {
    const card = cardOf(survey, carded);
    const place = `${card.publishedAt}#${card.article}`;
    findings.push(compared(survey, { card, place, seen: there.get(place) }));
    there.delete(place);
  }
  for (const seen of there.values()) {
    const article = articleAt(seen);
    const isMoving = unknown.has(article) || isInMotion(survey, article);
    findings.push(isMoving ? inTheWay(survey, seen) : foreignCard(survey, seen));
  }
  return findings.filter((finding) => finding !== undefined);
}

function cardOf({ newsroom, progress }: LogSurvey, { event, publishedAt, gone }: Carded): Card {
  const { article, revision, sha256, seq } = event;
  const version = { epoch: progress.epoch, seq };
  return { newsroom, publishedAt, article, revision, sha256, version, gone };
}

interface Compared {
  readonly card: Card;
  readonly place: string;
  readonly seen: FoundCard | undefined;
}

function compared(survey: LogSurvey, { card, place, seen }: Compared): Finding | undefined {
  const { newsroom, article } = card;
  const base = { newsroom, thing: 'card', subject: article, article } as const;
  const remedy = { kind: 'card', seen: seen ?? { place, fence: undefined }, record: card } as const;
  if (!seen) return { ...base, problem: 'missing', predicate: 'missing', remedy };
  const order = seen.version ? compareVersions(seen.version, card.version) : -1;
  if (order === 0 && isSame(seen, card)) return undefined;
  const predicate = order < 0 ? 'older than the log' : 'not as the log says';
  return { ...base, problem: 'stale', predicate: inFull(survey, seen, predicate), remedy };
}

function isSame({ card: a }: FoundCard, b: Card): boolean {
  if (!a || !('article' in a)) return false;
  return a.revision === b.revision && a.sha256 === b.sha256 && a.gone === b.gone;
}
