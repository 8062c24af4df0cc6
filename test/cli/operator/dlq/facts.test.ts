import { beforeEach, expect, test } from 'vitest';
import type { WorkFacts } from '../../../../cli/operator/dlq/advice.ts';
import { workFacts } from '../../../../cli/operator/dlq/facts.ts';
import { stateKey } from '../../../../shared/archive-keys.ts';
import { archivedStates } from '../../../../shared/aws/states.ts';
import { dynamoSubmissions } from '../../../../shared/aws/submissions.ts';
import { type Patient, patient } from '../../../support/doctor.ts';
import { MANUSCRIPT } from '../../../support/submissions.ts';

const PUBLISH_AT = '2026-12-24T02:00:00.000Z';

let p: Patient;
let facts: WorkFacts;
beforeEach(async () => {
  p = await patient('pasien');
  facts = workFacts({ ...p.rich.room.deps, submissions: dynamoSubmissions(p.table) });
});

test('a newsroom is behind by the events that are not public', async () => {
  expect(await facts.behind('pasien')).toBe(0);
  await p.rich.room.submit('baru');
  const later = workFacts({ ...p.rich.room.deps, submissions: dynamoSubmissions(p.table) });
  expect(await later.behind('pasien')).toBe(1);
  expect(await later.behind('tiada')).toBe(0);
});

test('a rebuild is under way while the checkpoint says so', async () => {
  expect(await facts.isRebuilding('pasien')).toBe(false);
  const { checkpoints } = p.rich.room.deps;
  const at = await checkpoints.read('tiada');
  await checkpoints.advance('tiada', at, { ...at, rebuild: { id: 'x', after: 0 } });
  expect(await facts.isRebuilding('tiada')).toBe(true);
});

test('a submission is open until it has its end', async () => {
  const submissions = dynamoSubmissions(p.table);
  const now = new Date('2026-11-24T02:00:00.000Z');
  const one = {
    id: 'satu',
    newsroom: 'pasien',
    actor: 'x',
    role: 'editor',
    files: [MANUSCRIPT],
  } as const;
  const made = await submissions.create(one, now);
  const open = { newsroom: 'pasien', until: '2026-11-24T03:00:00.000Z' };
  expect(await facts.openSubmission('satu')).toEqual(open);
  await submissions.end(made, 'x');
  expect(await facts.openSubmission('satu')).toEqual(open);
  const later = workFacts({ ...p.rich.room.deps, submissions });
  expect([await later.openSubmission('satu'), await later.openSubmission('dua')]).toEqual([
    undefined,
    undefined,
  ]);
});

test('an article waits for just one time, and for any where its state is lost', async () => {
  const { id } = p.rich.scheduled;
  expect(await facts.isScheduled('pasien', id, PUBLISH_AT)).toBe(true);
  expect(await facts.isScheduled('pasien', id, '2026-12-25T02:00:00.000Z')).toBe(false);
  expect(await facts.isScheduled('pasien', p.rich.kept.id, PUBLISH_AT)).toBe(false);
  const event = await p.rich.room.log.newest('pasien', id);
  if (!event) throw new Error('it is in the log');
  p.rich.room.archive.lose(stateKey('pasien', id, event.revision, event.sha256));
  // Not the states that have been read before.
  const states = archivedStates(p.rich.room.archive);
  const submissions = dynamoSubmissions(p.table);
  const later = workFacts({ ...p.rich.room.deps, states, submissions });
  expect(await later.isScheduled('pasien', id, PUBLISH_AT)).toBe(true);
});
