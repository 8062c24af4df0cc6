import { expect, test } from 'vitest';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { findingLines } from '../../../shared/doctor/sentences.ts';

const missing = (subject: string): Finding => ({
  ...{ newsroom: 'kutai', problem: 'missing', thing: 'page', subject, predicate: 'missing' },
  remedy: { kind: 'rebuild' },
});

test('what is alike is told together, three by name, with what to do below all that it mends', () => {
  const list: Finding = { ...missing('kutai/feed.xml'), thing: 'list' };
  const lost: Finding = {
    ...{ newsroom: 'kutai', problem: 'missing', thing: 'state', subject: 'states/kutai/x' },
    predicate: 'missing from the archive',
  };
  expect(findingLines([...['a', 'b', 'c', 'd', 'e'].map(missing), lost, list])).toEqual([
    '5 pages are missing:',
    '    a',
    '    b',
    '    c',
    '    … and 2 more (--json names all)',
    '1 list is missing:',
    '    kutai/feed.xml',
    '  → --repair has everything public of this newsroom made anew from its log.',
    '1 state is missing from the archive:',
    '    states/kutai/x',
    '  → Bring it back, as publishing may wait for it: docs/runbook.md, “A state is lost or forged”.',
  ]);
});

test('a finding that stands for many counts as many', () => {
  const letters: Finding = {
    ...{ problem: 'failed', thing: 'dead letter', subject: 'photo', count: 12 },
    predicate: 'waiting for you',
  };
  expect(findingLines([letters])[0]).toBe('12 dead letters are waiting for you:');
});

test('what two articles lack is told once, and alike whatever is the trouble with it', () => {
  const rendition: Finding = {
    ...{ newsroom: 'kutai', problem: 'missing', thing: 'rendition', subject: 'renditions/kutai/x' },
    predicate: 'missing from the archive',
  };
  const article = (one: string) => ({ ...rendition, article: one });
  expect(findingLines([article('a'), article('b')]).slice(0, 2)).toEqual([
    '1 rendition is missing from the archive:',
    '    renditions/kutai/x',
  ]);
  const other: Finding = { ...missing('b'), problem: 'stale' };
  expect(findingLines([missing('a'), other])[0]).toBe('2 pages are missing:');
});

test.each([
  ['erasure', 'not at its end, as what was to go is still in the archive', 'erasures', 'their end'],
  ['photo file', 'still public though the log withdrew it', 'photo files', 'withdrew them'],
  ['page', 'withdrawn though the log shows it', 'pages', 'shows them'],
  ['submission', 'open past its hour', 'submissions', 'their hour'],
  ['schedule', 'not noted, and nothing would release it', 'schedules', 'release them'],
  ['card', 'unreadable, and publishing stops at it', 'cards', 'stops at them'],
  ['archive object', 'in the archive though nothing knows of it', 'archive objects', 'of them'],
  ['newsroom', 'public though its log is gone', 'newsrooms', 'their logs are gone'],
  ['newsroom', 'not among the newsrooms though it has a log', 'newsrooms', 'they have logs'],
] as const)('one %s that is %s, and two', (thing, predicate, many, end) => {
  const told = (...subjects: string[]) =>
    findingLines(subjects.map((subject) => ({ problem: 'stale', thing, subject, predicate })))[0];
  expect(told('a')).toBe(`1 ${thing} is ${predicate}:`);
  expect(told('a', 'b')).toMatch(new RegExp(`^2 ${many} are .*\\b${end}`));
});

const UNMENDABLE: readonly (readonly [Finding['thing'], Finding['problem'], string])[] = [
  ['newsroom', 'broken', 'warta restore'],
  ['event', 'broken', 'from a backup before anything else'],
  ['original', 'missing', 'warta restore'],
  ['rendition', 'missing', 'warta restore'],
  ['erasure', 'foreign', 'warta erase'],
  ['archive object', 'foreign', 'Strangers in the archive'],
  ['submission', 'overdue', 'see whether it runs'],
  ['dead letter', 'failed', 'warta dlq list'],
  ['page', 'stale', 'restore the newsroom from a backup'],
  ['settings record', 'stale', 'restore the newsroom'],
];

test.each(UNMENDABLE)('%s, %s: people are told what to do', (thing, problem, advice) => {
  const finding: Finding = { problem, thing, subject: 'x', predicate: 'y' };
  expect(findingLines([finding]).at(-1)).toContain(advice);
});
