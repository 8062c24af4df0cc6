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

const UNMENDABLE: readonly (readonly [Finding['thing'], Finding['problem'], string])[] = [
  ['newsroom', 'broken', 'warta restore'],
  ['event', 'broken', 'restore the table or the newsroom'],
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
