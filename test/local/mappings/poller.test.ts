import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { Authorizer } from '../../../local/iam/authorizer.ts';
import { CallLog } from '../../../local/iam/call-log.ts';
import { idle } from '../../../local/idle.ts';
import { Poller } from '../../../local/mappings/poller.ts';
import { startSqs } from '../../../local/sqs/start.ts';
import type { MappingModel, QueueModel } from '../../../local/template/model.ts';

const environment = { stackName: 'S', region: 'ap-southeast-3', accountId: '000000000000' };
const arnOf = (name: string) => `arn:aws:sqs:ap-southeast-3:000000000000:${name}`;

function queue(name: string, attributes: Record<string, string> = {}): QueueModel {
  const fifo = name.endsWith('.fifo');
  return {
    ...{ name, arn: arnOf(name), fifo, visibilitySeconds: 30 },
    attributes: { ...(fifo ? { FifoQueue: 'true' } : {}), ...attributes },
  };
}

interface Received {
  readonly Records: { readonly body: string; readonly messageId: string }[];
}

/** A queue with a DLQ, polled for a function that runs in this process. */
async function polled(
  invoke: (bodies: string[], event: Received) => Promise<unknown>,
  options: { name?: string; mapping?: Partial<MappingModel> } = {},
) {
  const { name = 'work', mapping } = options;
  const dead = name.endsWith('.fifo') ? 'dead.fifo' : 'dead';
  const redrive = { deadLetterTargetArn: arnOf(dead), maxReceiveCount: 2 };
  const work = queue(name, { RedrivePolicy: JSON.stringify(redrive) });
  const authorizer = new Authorizer([], new CallLog());
  const sqs = await startSqs({ environment, queues: [work, queue(dead)], authorizer });
  let busy = 0;
  const lines: string[] = [];
  const whole: MappingModel = {
    queueArn: work.arn,
    functionName: 'worker',
    batchSize: 10,
    batchingWindowSeconds: 0,
    reportsBatchItemFailures: true,
    maximumConcurrency: 2,
    ...mapping,
  };
  const poller = new Poller({
    ...{ mapping: whole, queue: work, queues: sqs.queues, region: environment.region },
    async invoke(event) {
      busy += 1;
      try {
        const received = event as Received;
        return await invoke(
          received.Records.map(({ body }) => body),
          received,
        );
      } finally {
        busy -= 1;
      }
    },
    log: (line) => lines.push(line),
    now: () => Date.now(),
  });
  onTestFinished(async () => {
    const stopped = poller.stop();
    await sqs.close();
    await stopped;
  });
  const call = (operation: string, input: object) =>
    sqs.queues.call(operation, { QueueUrl: sqs.queues.innerUrlOf(name), ...input });
  return {
    ...{ poller, queues: sqs.queues, lines, work, dead: arnOf(dead), call },
    idle: () =>
      idle({
        functions: {
          get busy() {
            return busy;
          },
        },
        notifier: { pending: 0 },
        queues: sqs.queues,
        mappings: [whole],
      }),
  };
}

test('what waits is delivered in one batch, as Lambda’s event, and deleted', async () => {
  const events: Received[] = [];
  const { poller, queues, work, idle } = await polled(async (_, event) => void events.push(event));
  await queues.send(work.arn, 'one');
  await queues.send(work.arn, 'two');
  poller.start();
  await idle();
  expect(events).toMatchObject([
    {
      Records: [
        {
          body: 'one',
          eventSource: 'aws:sqs',
          eventSourceARN: work.arn,
          awsRegion: 'ap-southeast-3',
          attributes: { ApproximateReceiveCount: '1' },
        },
        { body: 'two' },
      ],
    },
  ]);
});

test('a batch is no larger than the mapping says', async () => {
  const sizes: number[] = [];
  const { poller, queues, work, idle } = await polled(
    async ({ length }) => void sizes.push(length),
    {
      mapping: { batchSize: 2 },
    },
  );
  for (const body of ['1', '2', '3']) await queues.send(work.arn, body);
  poller.start();
  await idle();
  expect(sizes).toEqual([2, 1]);
});

test('a batching window gathers what arrives within it', async () => {
  const batches: string[][] = [];
  const { poller, queues, work, idle } = await polled(async (bodies) => void batches.push(bodies), {
    mapping: { batchingWindowSeconds: 1 },
  });
  poller.start();
  await queues.send(work.arn, 'one');
  await setTimeout(100);
  await queues.send(work.arn, 'two');
  await idle();
  expect(batches).toEqual([['one', 'two']]);
});

test('only what the function names as failed is tried again', async () => {
  const batches: string[][] = [];
  const { poller, queues, work, idle } = await polled(async (bodies, { Records }) => {
    batches.push(bodies);
    const failed = batches.length === 1 ? Records.filter(({ body }) => body === 'bad') : [];
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  await queues.send(work.arn, 'good');
  await queues.send(work.arn, 'bad');
  poller.start();
  await idle();
  expect(batches).toEqual([['good', 'bad'], ['bad']]);
});

test('a message that always fails ends in the dead-letter queue', async () => {
  let runs = 0;
  const { poller, queues, work, dead, lines, idle } = await polled(async () => {
    runs += 1;
    throw new Error('no');
  });
  await queues.send(work.arn, 'bad');
  poller.start();
  await idle();
  expect(runs).toBe(2);
  expect(await queues.waiting([dead])).toBe(1);
  expect(lines[0]).toContain('A batch of 1 failed');
});

test('runs are side by side up to the mapping’s limit', async () => {
  let running = 0;
  let most = 0;
  const { poller, queues, work, idle } = await polled(
    async () => {
      running += 1;
      most = Math.max(most, running);
      await setTimeout(30);
      running -= 1;
    },
    { mapping: { batchSize: 1, maximumConcurrency: 3 } },
  );
  for (let n = 0; n < 9; n++) await queues.send(work.arn, String(n));
  poller.start();
  await idle();
  expect(most).toBe(3);
});

test('messages of a FIFO group come in order, one at a time, others beside them', async () => {
  const order: string[] = [];
  const running = new Set<string>();
  let overlaps = 0;
  let side = 0;
  const { poller, call, idle } = await polled(
    async ([body = '']) => {
      const group = body.slice(0, 1);
      if (running.has(group)) overlaps += 1;
      running.add(group);
      side = Math.max(side, running.size);
      await setTimeout(10);
      running.delete(group);
      order.push(body);
    },
    { name: 'work.fifo', mapping: { batchSize: 1 } },
  );
  for (const body of ['a1', 'b1', 'a2', 'b2', 'a3']) {
    const ids = { MessageGroupId: body.slice(0, 1), MessageDeduplicationId: body };
    await call('SendMessage', { MessageBody: body, ...ids });
  }
  poller.start();
  await idle();
  const of = (group: string) => order.filter((body) => body.startsWith(group));
  expect([of('a'), of('b')]).toEqual([
    ['a1', 'a2', 'a3'],
    ['b1', 'b2'],
  ]);
  expect({ overlaps, side }).toEqual({ overlaps: 0, side: 2 });
});

test('a failing message holds back its group until it has been tried again', async () => {
  const order: string[] = [];
  const { poller, call, idle } = await polled(
    async ([body = '']) => {
      order.push(body);
      if (order.length === 1) throw new Error('no');
    },
    { name: 'work.fifo', mapping: { batchSize: 1 } },
  );
  for (const body of ['a1', 'a2']) {
    const ids = { MessageGroupId: 'a', MessageDeduplicationId: body };
    await call('SendMessage', { MessageBody: body, ...ids });
  }
  poller.start();
  await idle();
  expect(order).toEqual(['a1', 'a1', 'a2']);
});
