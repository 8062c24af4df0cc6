import type { Card } from '../card.ts';
import type { LogEvent } from '../events.ts';
import { compareVersions, type Version } from '../version.ts';
import type { Finding, FoundCard } from './finding.ts';
import { isInMotion, type LogSurvey } from './log-survey.ts';

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
  const there = new Map(found.map((card) => [placeOf(card), card]));
  const findings: Finding[] = [];
  for (const carded of expected) {
    const card = cardOf(survey, carded);
    const seen = there.get(placeOf(card));
    there.delete(placeOf(card));
    const finding = compared(card, seen);
    if (finding) findings.push(finding);
  }
  for (const seen of there.values()) {
    if (unknown.has(seen.article) || isInMotion(survey, seen.article)) continue;
    const finding = foreign(survey, seen);
    if (finding) findings.push(finding);
  }
  return findings;
}

function placeOf({ publishedAt, article }: Pick<Card, 'publishedAt' | 'article'>): string {
  return `${publishedAt}#${article}`;
}

function cardOf({ newsroom, progress }: LogSurvey, { event, publishedAt, gone }: Carded): Card {
  const { article, revision, sha256, seq } = event;
  const version = { epoch: progress.epoch, seq };
  return { newsroom, publishedAt, article, revision, sha256, version, gone };
}

function compared(card: Card, seen: FoundCard | undefined): Finding | undefined {
  const { newsroom } = card;
  const base = { newsroom, thing: 'card', subject: card.article, article: card.article } as const;
  const remedy = { kind: 'card', card, fence: seen?.fence } as const;
  if (!seen) return { ...base, problem: 'missing', predicate: 'missing', remedy };
  const order = seen.version ? compareVersions(seen.version, card.version) : -1;
  if (order === 0 && isSame(seen, card)) return undefined;
  const predicate = order < 0 ? 'older than the log' : 'not as the log says';
  return { ...base, problem: 'stale', predicate, remedy };
}

function isSame(a: FoundCard, b: Card): boolean {
  return a.revision === b.revision && a.sha256 === b.sha256 && a.gone === b.gone;
}

/** Gone and no newer than the log, a card takes part in nothing; any other shows up in lists. */
function foreign({ newsroom, progress, head }: LogSurvey, seen: FoundCard): Finding | undefined {
  const { fence, ...card } = seen;
  const version: Version = { epoch: progress.epoch, seq: head };
  if (seen.gone && seen.version && compareVersions(seen.version, version) <= 0) return undefined;
  return {
    ...{ newsroom, problem: 'foreign', thing: 'card', article: seen.article },
    subject: placeOf(seen),
    predicate: 'there though the log knows no such article',
    remedy: { kind: 'card', card: { ...card, newsroom, gone: true, version }, fence },
  };
}
