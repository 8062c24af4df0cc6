import { expect, test } from 'vitest';
import { isInMotion, listsInMotion, surveyLog } from '../../../shared/doctor/log-survey.ts';
import type { EventType, LogEvent, Status } from '../../../shared/events.ts';

function event(seq: number, article: string, type: EventType, status: Status): LogEvent {
  return {
    ...{ schema: 1, newsroom: 'kutai', seq, type, at: '2026-11-24T02:00:00.000Z', actor: 'x' },
    ...{ commandId: 'x', article, revision: 1, status, sha256: 'x' },
  };
}

const EVENTS = [
  event(1, 'settings', 'settingsChanged', 'settings'),
  event(2, 'a', 'published', 'live'),
  event(3, 'settings', 'settingsChanged', 'settings'),
  event(4, 'b', 'submitted', 'inReview'),
];

test('settings and lists are those that are public, whatever the log says since', () => {
  const survey = surveyLog('kutai', EVENTS, { epoch: 0, seq: 2 });
  expect([survey.settings?.seq, survey.lists, survey.head]).toEqual([1, 2, 4]);
  expect(survey.pending.map(({ seq }) => seq)).toEqual([3, 4]);
  expect([isInMotion(survey, 'a'), isInMotion(survey, 'b')]).toEqual([false, true]);
  expect(listsInMotion(survey)).toBe(true);
});

test('where all is public nothing is in motion', () => {
  const survey = surveyLog('kutai', EVENTS, { epoch: 0, seq: 4 });
  expect([survey.settings?.seq, survey.lists, survey.pending]).toEqual([3, 3, []]);
  expect([isInMotion(survey, 'b'), listsInMotion(survey)]).toEqual([false, false]);
});

test('seqs that are not there are told where later ones are', () => {
  const [one, , , four] = EVENTS;
  const events = [one, four].filter((each) => each !== undefined);
  expect(surveyLog('kutai', events, { epoch: 0, seq: 4 }).gaps).toEqual([2, 3]);
});
