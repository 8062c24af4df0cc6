import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { eachMessage } from '../../functions/batch.ts';

function eventOf(bodies: readonly string[], receives = 1): SQSEvent {
  const Records = bodies.map((body, i) => ({
    messageId: `m${i}`,
    receiptHandle: `handle${i}`,
    body,
    attributes: { ApproximateReceiveCount: String(receives) },
  }));
  return { Records } as SQSEvent;
}

function recordedRetries() {
  const asked: [string, number][] = [];
  const later = async (handle: string, seconds: number) => {
    asked.push([handle, seconds]);
  };
  return { asked, later };
}

describe('a batch of messages', () => {
  it('reports the one that failed, and does the others once', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const retries = recordedRetries();
    const done: unknown[] = [];
    const result = await eachMessage(eventOf(['1', '2', '3']), retries, async (body) => {
      if (body === 2) throw new Error('poison');
      done.push(body);
    });
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
    expect(done).toEqual([1, 3]);
    expect(retries.asked).toEqual([['handle1', 1]]);
  });

  it('waits twice as long before each further try', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const retries = recordedRetries();
    await eachMessage(eventOf(['not JSON'], 4), retries, async () => undefined);
    expect(retries.asked).toEqual([['handle0', 8]]);
  });

  it('does the others even when a retry cannot be asked for', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const done: unknown[] = [];
    const later = async () => {
      throw new Error('AccessDenied');
    };
    const result = await eachMessage(eventOf(['1', '2']), { later }, async (body) => {
      if (body === 1) throw new Error('poison');
      done.push(body);
    });
    expect(result.batchItemFailures).toHaveLength(1);
    expect(done).toEqual([2]);
  });
});
