import { describe, expect, it } from 'vitest';
import { examineCards } from '../../../shared/doctor/cards.ts';
import type { FoundCard } from '../../../shared/doctor/finding.ts';
import { surveyLog } from '../../../shared/doctor/log-survey.ts';
import { formatVersion } from '../../../shared/version.ts';
import { settingsEvent } from '../../support/articles.ts';

const PUBLISHED_AT = '2026-11-24T03:00:00.000Z';
const survey = surveyLog('samarinda', [settingsEvent(5)], { epoch: 1, seq: 5 });

function found(epoch: number, seq: number, gone: boolean): FoundCard {
  const version = { epoch, seq };
  const names = { newsroom: 'samarinda', article: 'asing', publishedAt: PUBLISHED_AT };
  const card = { ...names, revision: 2, sha256: 'b', gone, version };
  return { place: `${PUBLISHED_AT}#asing`, fence: formatVersion(version), version, card };
}

const unreadable = (more: Partial<FoundCard> = {}): FoundCard => ({
  ...{ place: 'zzz', fence: undefined, version: undefined, card: undefined },
  ...more,
});

const STRANGER = 'there though the log knows no such article';
const STOPS = 'and publishing stops at it';

describe('a card that the log knows nothing of', () => {
  it.each([
    ['gone and no newer than the log takes part in nothing', found(1, 5, true), []],
    ['gone and newer than the log', found(1, 6, true), [`${STRANGER}, ${STOPS}`]],
    ['gone in a newer epoch', found(2, 1, true), [`${STRANGER}, ${STOPS}`]],
    ['gone in an older epoch takes part in nothing', found(0, 9, true), []],
    ['not gone shows up in lists', found(1, 5, false), [STRANGER]],
    ['unreadable', unreadable(), [`unreadable, ${STOPS}`]],
    [
      'unreadable and of an older epoch is passed over by lists',
      unreadable({ version: { epoch: 0, seq: 1 } }),
      [STRANGER],
    ],
  ])('and that is %s', (_what, seen, predicates) => {
    const findings = examineCards(survey, [], [seen], new Set());
    expect(findings.map(({ predicate }) => predicate)).toEqual(predicates);
    const record = { gone: true, version: { epoch: 1, seq: 5 } };
    for (const { remedy } of findings) expect(remedy).toEqual({ kind: 'card', seen, record });
  });
});

describe('a card of an article that is not public yet', () => {
  const at = { place: `${PUBLISHED_AT}#asing` };

  it.each([
    ['is left to publishing', found(1, 4, false), []],
    [
      'is told where it is newer than the log',
      found(1, 6, false),
      [`newer than the log, ${STOPS}`],
    ],
    ['is told where nobody can read it', unreadable({ ...at, fence: 7 }), [`unreadable, ${STOPS}`]],
  ])('%s, and then gives way to what publishing writes', (_what, seen, predicates) => {
    const findings = examineCards(survey, [], [seen], new Set(['asing']));
    expect(findings.map(({ predicate }) => predicate)).toEqual(predicates);
    const record = { gone: true, version: { epoch: 1, seq: 0 } };
    for (const { remedy } of findings) expect(remedy).toEqual({ kind: 'card', seen, record });
  });
});
