import { describe, expect, it } from 'vitest';
import { confirmed } from '../../../shared/doctor/confirm.ts';
import type { Finding, Problem, Thing } from '../../../shared/doctor/finding.ts';
import { type Progress, surveyLog } from '../../../shared/doctor/log-survey.ts';
import type { LogEvent, Status } from '../../../shared/events.ts';

const BEFORE: Progress = { epoch: 0, seq: 7 };
const SURVEY = surveyLog('kutai', [], BEFORE);

function finding(thing: Thing, problem: Problem = 'stale', article?: string): Finding {
  const base = { newsroom: 'kutai', problem, thing, subject: thing, predicate: 'x' };
  return { ...base, ...(article !== undefined && { article }) };
}

function event(status: Status, article: string): LogEvent {
  const type = status === 'settings' ? 'settingsChanged' : 'submitted';
  return {
    ...{ schema: 1, newsroom: 'kutai', seq: 8, type, at: '2026-11-24T02:00:00.000Z', actor: 'x' },
    ...{ commandId: 'x', article, revision: 1, status, sha256: 'x' },
  };
}

const ALL = [
  ...[finding('page', 'stale', 'a'), finding('page', 'missing', 'b'), finding('page', 'foreign')],
  ...[finding('list'), finding('settings record'), finding('photo file', 'missing', 'b')],
  ...[finding('card', 'stale', 'a'), finding('state', 'missing', 'a'), finding('schedule')],
];

/** What is left of all of them, and how much is told to be unsure. */
function left(events: readonly LogEvent[], now: Partial<Progress> = {}, survey = SURVEY) {
  const meanwhile = { events, progress: { ...BEFORE, ...now } };
  const { findings, notes } = confirmed(survey, ALL, meanwhile);
  return { gone: ALL.filter((each) => !findings.includes(each)), notes };
}

const names = (findings: readonly Finding[]) =>
  findings.map(({ thing, problem, article }) =>
    [problem, thing, article].filter(Boolean).join(' '),
  );

describe('what was found', () => {
  it('is sure where nothing has happened since', () => {
    expect(left([])).toEqual({ gone: [], notes: [] });
  });

  it('is unsure of an article that has changed, which lists may not show', () => {
    const { gone, notes } = left([event('inReview', 'a')]);
    expect(names(gone)).toEqual(['stale page a', 'stale card a', 'missing state a']);
    expect(notes).toEqual([{ newsroom: 'kutai', text: expect.stringMatching(/^3 more may be/) }]);
  });

  it('is unsure of lists where a release has come, or publishing has gone on', () => {
    expect(names(left([event('live', 'z')]).gone)).toEqual(['stale list']);
    expect(names(left([], { seq: 8 }).gone)).toEqual(['stale list']);
  });

  it('is unsure of all that shows the settings where they have changed', () => {
    expect(names(left([event('settings', 'settings')]).gone)).toEqual([
      ...['stale page a', 'missing page b', 'stale list', 'stale settings record'],
    ]);
  });

  it('is unsure of what a rebuild makes anew, of photo files only where it makes them, too', () => {
    const pages = ['stale page a', 'missing page b', 'stale list', 'stale settings record'];
    const rebuild = { id: 'x', after: 3 };
    expect(names(left([], { rebuild }).gone)).toEqual(pages);
    const survey = surveyLog('kutai', [], { ...BEFORE, rebuild: { ...rebuild, media: true } });
    expect(names(left([], {}, survey).gone)).toEqual([...pages, 'missing photo file b']);
  });

  it('is unsure after a restoration that came in between', () => {
    expect(names(left([], { epoch: 1 }).gone)).toContain('missing page b');
  });
});
