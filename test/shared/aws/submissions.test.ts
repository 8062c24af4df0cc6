import { describe, expect, it } from 'vitest';
import { dynamoSubmissions } from '../../../shared/aws/submissions.ts';
import type { Table } from '../../../shared/aws/table.ts';
import { submissionKey } from '../../../shared/aws/table-keys.ts';
import { memoryTable } from '../../support/memory-table.ts';

const NOW = new Date('2026-11-24T02:00:00.000Z');
const LATER = new Date('2026-11-24T02:00:05.000Z');
const SEQUENCER = '0660fc352b3c78';

const text = { name: 'rilis.txt', type: 'text/plain', size: 3 } as const;
const release = {
  id: 'abcd1234',
  newsroom: 'samarinda',
  actor: 'Ani',
  role: 'editor',
  files: [text],
} as const;
const ready = { state: 'ready', kind: 'text', manuscriptKey: 'manuscripts/x' } as const;

/** As where each reply to a first try is lost, and the SDK tries once more. */
function unheard(table: Table): Table {
  return {
    ...table,
    async put(item, condition) {
      await table.put(item, condition);
      return await table.put(item, condition);
    },
  };
}

describe('a submission', () => {
  it('is known to the sweep though the reply to its creation was lost', async () => {
    const submissions = dynamoSubmissions(unheard(memoryTable()));
    const { createdAt } = await submissions.create(release, NOW);
    expect(await submissions.open(LATER)).toEqual([{ id: release.id, createdAt }]);
  });

  it('is known to the sweep once, however often it is created', async () => {
    const submissions = dynamoSubmissions(memoryTable());
    await submissions.create(release, NOW);
    const again = await submissions.create(release, LATER);
    expect(again.createdAt).toBe(NOW.toISOString());
    expect(await submissions.open(LATER)).toHaveLength(1);
  });

  it('keeps what an upload came to from a second worker that begins with the same upload', async () => {
    const submissions = dynamoSubmissions(memoryTable());
    const submission = await submissions.create(release, NOW);
    await submissions.saveResult(submission, 1, ready, SEQUENCER);
    await submissions.markProcessing(submission, 1, SEQUENCER, LATER);
    expect((await submissions.read(release.id))?.results[1]).toEqual(ready);
  });

  it('shows that a newer upload of a file is being read', async () => {
    const submissions = dynamoSubmissions(memoryTable());
    const submission = await submissions.create(release, NOW);
    await submissions.saveResult(submission, 1, ready, SEQUENCER);
    await submissions.markProcessing(submission, 1, `${SEQUENCER}f`, LATER);
    const { results } = (await submissions.read(release.id)) ?? {};
    expect(results?.[1]).toEqual({ state: 'processing', since: LATER.toISOString() });
  });

  it('knows of two uploads which is the newer one, however long S3’s hexadecimal is', async () => {
    const submissions = dynamoSubmissions(memoryTable());
    const submission = await submissions.create(release, NOW);
    expect(await submissions.saveResult(submission, 1, ready, '100')).toBe(true);
    const refused = { state: 'rejected', reason: 'x' } as const;
    expect(await submissions.saveResult(submission, 1, refused, 'FF')).toBe(false);
  });

  it('does not await a file anew that was read meanwhile', async () => {
    const submissions = dynamoSubmissions(memoryTable());
    const submission = await submissions.create(release, NOW);
    await submissions.saveResult(submission, 1, ready, SEQUENCER);
    await submissions.awaitAnew(submission, 1, LATER);
    expect((await submissions.read(release.id))?.results[1]).toEqual(ready);
  });

  it('remembers when the sweep asked first', async () => {
    const submissions = dynamoSubmissions(memoryTable());
    const submission = await submissions.create(release, NOW);
    await submissions.noteAsked(submission, NOW);
    await submissions.noteAsked(submission, LATER);
    expect((await submissions.read(release.id))?.askedAt).toBe(NOW.toISOString());
  });
});

describe('a submission that was decided', () => {
  const decision = { article: 'a', revision: 1, seq: 7, status: 'live', path: '/a' } as const;

  async function decided() {
    const submissions = dynamoSubmissions(memoryTable());
    const submission = await submissions.create(release, NOW);
    await submissions.decided(submission, decision);
    return { submissions, submission };
  }

  it('is not ended by a sweep that had looked before', async () => {
    const { submissions, submission } = await decided();
    await submissions.end(submission, 'Its files never came.');
    const found = await submissions.read(release.id);
    expect([found?.decision, found?.ended]).toEqual([decision, undefined]);
  });

  it('is not finished any more', async () => {
    const { submissions } = await decided();
    expect(await submissions.finish(release.id, LATER)).toBe(false);
    expect((await submissions.read(release.id))?.finishedAt).toBeUndefined();
  });

  it('is unknown where its record was lost before: a decision alone is none', async () => {
    const table = memoryTable();
    const submissions = dynamoSubmissions(table);
    const submission = await submissions.create(release, NOW);
    await table.delete(submissionKey(release.id));
    await submissions.decided(submission, decision);
    expect(await submissions.read(release.id)).toBeUndefined();
  });

  it('keeps a later decision from an earlier one', async () => {
    const { submissions, submission } = await decided();
    await submissions.decided(submission, { ...decision, seq: 6, status: 'scheduled' });
    await submissions.decided(submission, { ...decision, withoutAlt: ['foto.jpg'] });
    expect((await submissions.read(release.id))?.decision).toEqual(decision);
  });
});

describe('a submission that was ended', () => {
  it('is not finished any more', async () => {
    const submissions = dynamoSubmissions(memoryTable());
    await submissions.end(await submissions.create(release, NOW), 'Its files never came.');
    expect(await submissions.finish(release.id, LATER)).toBe(false);
  });

  it('is not made by finishing it', async () => {
    const submissions = dynamoSubmissions(memoryTable());
    expect(await submissions.finish('nobody', LATER)).toBe(false);
    expect(await submissions.read('nobody')).toBeUndefined();
  });
});
