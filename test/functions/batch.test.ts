import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type Delivery, eachMessage } from '../../functions/batch.ts';
import { MAX_RECEIVES } from '../../shared/messages.ts';
import { recordedNotes } from '../support/notes.ts';

function eventOf(bodies: readonly string[], receives = 1): SQSEvent {
  const Records = bodies.map((body, i) => ({
    messageId: `m${i}`,
    receiptHandle: `handle${i}`,
    body,
    attributes: { ApproximateReceiveCount: String(receives), SentTimestamp: '7' },
  }));
  return { Records } as SQSEvent;
}

function recordedDeps() {
  const asked: [string, number][] = [];
  const later = async (handle: string, seconds: number) => {
    asked.push([handle, seconds]);
  };
  return { queue: 'text', asked, notes: recordedNotes(), retries: { later } } as const;
}

const nothing = async () => undefined;

describe('a batch of messages', () => {
  it('reports the one that failed, and does the others once', async () => {
    const deps = recordedDeps();
    const done: unknown[] = [];
    const result = await eachMessage(eventOf(['1', '2', '3']), deps, async (body) => {
      if (body === 2) throw new Error('poison');
      done.push(body);
    });
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(done).toEqual([1, 3]);
    expect(deps.asked).toEqual([['handle1', 1]]);
  });

  it('waits twice as long before each further try', async () => {
    const deps = recordedDeps();
    await eachMessage(eventOf(['not JSON'], 4), deps, nothing);
    expect(deps.asked).toEqual([['handle0', 8]]);
  });

  it('does the others even when a retry cannot be asked for', async () => {
    const deps = recordedDeps();
    const done: unknown[] = [];
    const later = async () => {
      throw new Error('AccessDenied');
    };
    const result = await eachMessage(
      eventOf(['1', '2']),
      { ...deps, retries: { later } },
      async (body) => {
        if (body === 1) throw new Error('poison');
        done.push(body);
      },
    );
    expect(result.batchItemFailures).toHaveLength(1);
    expect(done).toEqual([2]);
    expect(deps.notes.words()).toEqual(['message failed', 'retry not asked for']);
  });

  it('tells the last delivery from the others, and lets what failed then be put aside at once', async () => {
    const seen: Delivery[] = [];
    const fails = async (_body: unknown, delivery: Delivery) => {
      seen.push(delivery);
      throw new Error('poison');
    };
    const deps = recordedDeps();
    await eachMessage(eventOf(['1'], MAX_RECEIVES - 1), deps, fails);
    await eachMessage(eventOf(['1'], MAX_RECEIVES), deps, fails);
    expect(seen).toEqual([
      { last: false, sentAt: 7 },
      { last: true, sentAt: 7 },
    ]);
    expect(deps.asked.at(-1)).toEqual(['handle0', 0]);
    expect(deps.notes.words()).toEqual(['message failed', 'message put aside']);
  });
});

describe('what is told of a message that failed', () => {
  const ids = { newsroom: 'n', submission: '0123456789abcdef' };
  const upload = { kind: 'photo', ...ids, file: 2 };
  const s3 = { object: { key: 'photo/n/0123456789abcdef/02', sequencer: '1' } };
  const schedule = { newsroom: 'n', article: 'a', publishAt: '2026-11-24T02:00:00.000Z' };

  it.each([
    ['a file that arrived', 'photo', { Records: [{ s3 }] }, { ...ids, file: 2 }],
    [
      'one that the sweep found',
      'photo',
      { arrival: { upload, sequencer: '0' } },
      { ...ids, file: 2 },
    ],
    ['a submission to settle', 'text', { settle: 's' }, { submission: 's' }],
    ['a newsroom to publish', 'publish', { newsroom: 'n' }, { newsroom: 'n' }],
    ['a rebuild', 'publish', { rebuild: 'n' }, { newsroom: 'n' }],
    ['the root files', 'publish', { root: true }, {}],
    ['a schedule', 'timer', schedule, { newsroom: 'n', article: 'a' }],
    ['nothing known', 'text', null, {}],
  ] as const)('names what it was about: %s', async (_what, queue, body, about) => {
    const deps = { ...recordedDeps(), queue };
    await eachMessage(eventOf([JSON.stringify(body)], 2), deps, async () => {
      throw new Error('poison');
    });
    expect(deps.notes.said[0]?.about).toEqual({ messageId: 'm0', receives: 2, ...about });
  });

  it('does not repeat a body that is no JSON', async () => {
    const deps = recordedDeps();
    await eachMessage(eventOf(['Rahasia Ningsih']), deps, nothing);
    expect(deps.notes.said[0]?.error).toMatchObject({
      message: 'Expected JSON for the body of a message but received 15 characters of no JSON',
    });
  });
});
