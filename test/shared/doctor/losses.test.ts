import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { isLoss, sparing } from '../../../shared/doctor/losses.ts';
import type { LogEvent } from '../../../shared/events.ts';
import { settingsEvent } from '../../support/articles.ts';

const event = (seq: number, article: string, revision: number): LogEvent => ({
  ...settingsEvent(seq),
  ...{ article, revision },
});
const events = [
  event(1, 'awal', 1),
  event(2, 'lubang', 1),
  event(4, 'utuh', 1),
  event(5, 'lubang', 3),
];
const survey = { newsroom: 'kutai', gaps: [3] };
const GONE = { gone: true, version: { epoch: 0, seq: 5 } } as const;
const withdraw: Finding['remedy'] = { kind: 'withdraw', key: 'x' };

function of(article: string | undefined, remedy = withdraw): Finding {
  return {
    ...{ newsroom: 'kutai', problem: 'foreign', thing: 'page', subject: 'x', predicate: 'public' },
    ...(article !== undefined && { article }),
    ...(remedy && { remedy }),
  };
}

const isSpared = (finding: Finding) =>
  sparing(survey, events, [finding]).findings.every(({ remedy }) => remedy === undefined);

describe('with events missing from the midst of the log', () => {
  it.each([
    ['that no event is of', 'asing', true],
    ['whose newest event may be missing', 'awal', true],
    ['whose revisions lack one', 'lubang', true],
    ['that is fully known', 'utuh', false],
  ])('an article %s: left alone %s', (_, article, spared) => {
    expect(isSpared(of(article))).toBe(spared);
  });

  it('what belongs to no article is mended, but no epoch raised', () => {
    expect(isSpared(of(undefined))).toBe(false);
    const setBack = { kind: 'setBack', seen: { epoch: 0, seq: 3 } } as const;
    expect(isSpared(of(undefined, setBack))).toBe(true);
    expect(isSpared(of('utuh', setBack))).toBe(true);
  });

  it('nothing that is rendered is made anew where settings are missing, too', () => {
    const { remedy: _, ...rest } = of(undefined);
    const newer = { ...rest, thing: 'settings record' } as const;
    const card = of('utuh', { kind: 'card', seen: { place: 'x', fence: 1 }, record: GONE });
    const { findings } = sparing(survey, events, [newer, of('utuh'), card]);
    expect(findings.map(({ remedy }) => remedy?.kind)).toEqual([undefined, undefined, 'card']);
  });

  it('says so, and what to do', () => {
    const [finding] = sparing(survey, events, [of('asing')]).findings;
    expect(finding?.advice).toMatch(/^--repair leaves it alone .* warta restore$/);
  });

  it('lists are told only where they are missing', () => {
    const list = { ...of(undefined), thing: 'list', problem: 'stale' } as const;
    const missing = { ...list, problem: 'missing' } as const;
    const { findings, notes } = sparing(survey, events, [list, missing]);
    expect([findings, notes.length]).toEqual([[missing], 1]);
  });
});

it('without a gap all is as it was', () => {
  const findings = [of('asing')];
  expect(sparing({ ...survey, gaps: [] }, events, findings)).toEqual({ findings, notes: [] });
});

it('a loss is a gap, or what is newer than the log', () => {
  const gap = { ...of(undefined), thing: 'event', problem: 'broken' } as const;
  const newer = of('awal', { kind: 'setBack', seen: { epoch: 0, seq: 9 } });
  expect([gap, newer, of('awal')].map(isLoss)).toEqual([true, true, false]);
});
