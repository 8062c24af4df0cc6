import { expect, test } from 'vitest';
import type { Report } from '../../../../cli/operator/doctor/examine.ts';
import { reportJson, reportText } from '../../../../cli/operator/doctor/report.ts';
import type { Finding } from '../../../../shared/doctor/finding.ts';

const page: Finding = {
  ...{ newsroom: 'kutai', problem: 'missing', thing: 'page', predicate: 'missing' },
  subject: 'kutai/\u001b[31mx/index.html',
  remedy: { kind: 'rebuild' },
};
const letters: Finding = {
  ...{ problem: 'failed', thing: 'dead letter', subject: 'photo', count: 2 },
  predicate: 'waiting for you',
};

function report(findings: readonly Finding[], deployment: readonly Finding[]): Report {
  const counts = { events: 1204, articles: 400, objects: 1 };
  const note = { newsroom: 'kutai', text: '1 event is being published' };
  const version = { epoch: 1, seq: 1204 };
  return {
    newsrooms: [{ newsroom: 'kutai', counts, version, findings, notes: [note] }],
    deployment: { findings: deployment, notes: [] },
  };
}

test('people read what was looked at, what is wrong, and what mends it', () => {
  expect(reportText(report([page], [letters]), 'npx warta').split('\n')).toEqual([
    'kutai (1,204 events, 400 articles, 1 public file)',
    '  1 page is missing:',
    '      kutai/\ufffd[31mx/index.html',
    '    → --repair has everything public of this newsroom made anew from its log.',
    '  Note: 1 event is being published.',
    'the deployment',
    '  2 dead letters are waiting for you:',
    '      photo',
    '    → See what they are about, and what to do: warta dlq list.',
    '2 things are wrong. Mend what can be mended: npx warta doctor --repair',
  ]);
  expect(reportText(report([], []), 'warta')).toMatch(/\n {2}As it must be\.\nHealthy\.$/);
  expect(reportText(report([], [letters]), 'warta')).toMatch(/\nOne thing is wrong\.$/);
});

test('what nobody looked at is not counted', () => {
  const [newsroom] = report([page], []).newsrooms;
  if (!newsroom) throw new Error('there is one');
  const counts = { events: 3, articles: 1, objects: undefined };
  const blind = { ...report([], []), newsrooms: [{ ...newsroom, counts }] };
  const [first] = reportText(blind, 'warta').split('\n');
  expect(first).toBe('kutai (3 events, 1 article, public files not looked at)');
});

test('programs read all of it, without what a repair would write', () => {
  expect(JSON.parse(reportJson(report([page], []), ['kutai: noted 1 schedule again']))).toEqual({
    healthy: false,
    newsrooms: [
      { newsroom: 'kutai', epoch: 1, seq: 1204, events: 1204, articles: 400, objects: 1 },
    ],
    findings: [{ ...page, remedy: 'rebuild' }],
    notes: [{ newsroom: 'kutai', text: '1 event is being published' }],
    repaired: ['kutai: noted 1 schedule again'],
  });
  expect(JSON.parse(reportJson(report([], []), []))).toMatchObject({ healthy: true, findings: [] });
});
