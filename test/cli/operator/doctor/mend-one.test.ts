import { beforeEach, expect, test } from 'vitest';
import { mendOne } from '../../../../cli/operator/doctor/mend-one.ts';
import type { Finding, Remedy } from '../../../../shared/doctor/finding.ts';
import { articlePath, siteKey } from '../../../../shared/keys.ts';
import { type Patient, patient } from '../../../support/doctor.ts';

const NEWSROOM = 'pasien';

let p: Patient;
beforeEach(async () => {
  p = await patient(NEWSROOM);
});

/** What is wrong with an article that is live, and what would mend it. */
function finding(remedy: Remedy): Finding {
  const article = p.rich.kept.id;
  const base = { newsroom: NEWSROOM, problem: 'foreign', thing: 'page', article } as const;
  return { ...base, subject: siteKey(articlePath(p.rich.kept)), predicate: 'x', remedy };
}

const REMEDIES: [Remedy['kind'], () => Remedy][] = [
  ['withdraw', () => ({ kind: 'withdraw', key: siteKey(articlePath(p.rich.kept)) })],
  ['card', () => ({ kind: 'card', seen: { place: 'x', fence: undefined }, record: card() })],
  [
    'schedule',
    () => ({ kind: 'schedule', article: p.rich.kept.id, publishAt: card().publishedAt }),
  ],
];

const card = () => ({
  newsroom: NEWSROOM,
  ...{ publishedAt: '2020-01-01T00:00:00.000Z', article: p.rich.kept.id, revision: 1 },
  ...{ sha256: 'x', version: { epoch: 0, seq: 1 }, gone: true },
});

const holds = () => [
  p.table.items(),
  [...p.timerQueue.sent],
  [...p.rich.room.site.stored.values()],
];

test.each(REMEDIES)('%s: mends what is as it was seen', async (_kind, remedy) => {
  const newest = await p.deps.log.last(NEWSROOM);
  const seen = { newsroom: NEWSROOM, version: { epoch: 0, seq: newest?.seq ?? 0 } };
  const before = holds();
  expect(await mendOne(p.deps, seen, finding(remedy()))).toBe(true);
  expect(holds()).not.toEqual(before);
});

test.each(REMEDIES)('%s: leaves alone what the log says more of since', async (_kind, remedy) => {
  const newest = await p.deps.log.last(NEWSROOM);
  const seen = { newsroom: NEWSROOM, version: { epoch: 0, seq: newest?.seq ?? 0 } };
  await p.rich.room.retract(p.rich.kept.id);
  const before = holds();
  expect(await mendOne(p.deps, seen, finding(remedy()))).toBe(false);
  expect(holds()).toEqual(before);
});
