/** Which role may do what. All may send to their own newsroom; what differs is what becomes of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../shared/submissions/submission.ts';
import type { SubmissionCreated } from '../../../shared/submissions/wire.ts';
import { apiForTests, SUBMISSIONS, type TestApi } from '../../support/api.ts';
import { type IngestRoom, ingestRoom, TEXT } from '../../support/ingest.ts';
import { type MemoryTable, memoryTable } from '../../support/memory-table.ts';

let table: MemoryTable;
let api: TestApi;
let room: IngestRoom;
beforeEach(async () => {
  table = memoryTable();
  api = apiForTests(table);
  room = await ingestRoom(table, 'samarinda');
  room.clock.now = api.clock.now;
});

const LATER = '2026-11-25T02:00:00.000Z';

/** For each role: own requests, those to another newsroom, and what a release becomes. */
const MATRIX: readonly {
  readonly role: Role;
  readonly own: readonly number[];
  readonly foreign: number;
  readonly release: string;
  readonly scheduled: string;
}[] = [
  {
    role: 'reporter',
    own: [200, 201, 200, 200, 202],
    foreign: 403,
    release: 'inReview',
    scheduled: 'inReview',
  },
  {
    role: 'editor',
    own: [200, 201, 200, 200, 202],
    foreign: 403,
    release: 'live',
    scheduled: 'scheduled',
  },
  {
    role: 'admin',
    own: [200, 201, 200, 200, 202],
    foreign: 403,
    release: 'live',
    scheduled: 'scheduled',
  },
];

it('the matrix tells of every role', () => {
  expect(MATRIX.map(({ role }) => role)).toEqual(ROLES);
});

async function begun(token: string, more = {}): Promise<SubmissionCreated> {
  const body = JSON.stringify({ files: [TEXT], ...more });
  const response = await api.ask(token, SUBMISSIONS, { method: 'POST', body });
  expect(response.status).toBe(201);
  return (await response.json()) as SubmissionCreated;
}

describe.each(MATRIX)('$role', ({ role, own, foreign, release, scheduled }) => {
  it('is told their role, begins, looks, signs and finishes', async () => {
    const token = await api.token('samarinda', role);
    const me = await api.ask(token, '/v1/me');
    expect(await me.json()).toMatchObject({ role });
    const { submission } = await begun(token);
    const one = `${SUBMISSIONS}/${submission.id}`;
    const statuses = [
      me.status,
      201,
      (await api.ask(token, one)).status,
      (await api.ask(token, `${one}/files/01/sign`, { method: 'POST' })).status,
      (await api.ask(token, `${one}/finish`, { method: 'POST' })).status,
    ];
    expect(statuses).toEqual(own);
  });

  it('does nothing of that in another newsroom', async () => {
    const { submission } = await begun(await api.token());
    const token = await api.token('bontang', role);
    const one = `${SUBMISSIONS}/${submission.id}`;
    for (const [method, path] of [
      ['POST', SUBMISSIONS],
      ['GET', one],
      ['POST', `${one}/files/01/sign`],
      ['POST', `${one}/finish`],
    ] as const) {
      expect((await api.ask(token, path, { method })).status).toBe(foreign);
    }
  });

  it.each([
    ['at once', {}, release],
    ['for later', { publishAt: LATER }, scheduled],
  ])('sends a release %s', async (_when, more, status) => {
    const { submission } = await begun(await api.token('samarinda', role), more);
    const record = await room.submissions.read(submission.id);
    if (!record) throw new Error('no record');
    await room.arrive(record, 1, room.readText);
    expect(await room.decisionOf(record)).toMatchObject({ status });
  });
});

it('who has no role that is known may send, and publishes nothing', async () => {
  const { submission } = await begun(await api.token('samarinda', 'owner' as Role));
  const record = await room.submissions.read(submission.id);
  if (!record) throw new Error('no record');
  await room.arrive(record, 1, room.readText);
  expect(await room.decisionOf(record)).toMatchObject({ status: 'inReview' });
});
