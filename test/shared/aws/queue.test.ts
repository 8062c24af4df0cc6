import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { Authorizer } from '../../../local/iam/authorizer.ts';
import { CallLog } from '../../../local/iam/call-log.ts';
import { principal } from '../../../local/iam/principals.ts';
import { startSqs } from '../../../local/sqs/start.ts';
import { sqsQueue, sqsRetries } from '../../../shared/aws/queue.ts';

const environment = { stackName: 'S', region: 'ap-southeast-3', accountId: '000000000000' };
const ARN = 'arn:aws:sqs:ap-southeast-3:000000000000:';

/** A queue on the local SQS, and who sends to it and receives from it. */
async function queue(name: string, fifo: boolean) {
  const anybody = principal('anybody', 'x', [
    { effect: 'Allow', actions: ['sqs:*'], resources: [`${ARN}*`] },
  ]);
  const attributes: Record<string, string> = fifo ? { FifoQueue: 'true' } : {};
  const server = await startSqs({
    environment,
    authorizer: new Authorizer([anybody], new CallLog()),
    queues: [{ name, arn: ARN + name, fifo, visibilitySeconds: 30, attributes }],
  });
  const { credentials } = anybody;
  const client = new SQSClient({ region: 'ap-southeast-3', endpoint: server.url, credentials });
  onTestFinished(async () => {
    client.destroy();
    await server.close();
  });
  const QueueUrl = `${server.url}/000000000000/${name}`;
  const receive = async (WaitTimeSeconds = 0) => {
    const wanted = { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds };
    const { Messages = [] } = await client.send(new ReceiveMessageCommand(wanted));
    return Messages.map(({ Body = '', ReceiptHandle = '' }) => ({
      body: JSON.parse(Body) as unknown,
      receipt: ReceiptHandle,
    }));
  };
  return { queue: sqsQueue(client, QueueUrl), retries: sqsRetries(client, QueueUrl), receive };
}

const bodies = (received: readonly { readonly body: unknown }[]) =>
  received.map(({ body }) => body);

test('the same id within five minutes is the same message; another id is another one', async () => {
  const { queue: publish, receive } = await queue('publish.fifo', true);
  await publish.send({ body: 'first', group: 'b', deduplication: '1' });
  await publish.send({ body: 'again', group: 's', deduplication: '1' });
  await publish.send({ body: 'other', group: 'n', deduplication: '2' });
  expect(bodies(await receive()).toSorted()).toEqual(['first', 'other']);
});

test('a group waits for its message in flight, and no other group does', async () => {
  const { queue: publish, receive } = await queue('publish.fifo', true);
  await publish.send({ body: 'b1', group: 'b', deduplication: '1' });
  expect(bodies(await receive())).toEqual(['b1']);
  await publish.send({ body: 'b2', group: 'b', deduplication: '2' });
  await publish.send({ body: 's1', group: 's', deduplication: '3' });
  expect(bodies(await receive())).toEqual(['s1']);
});

test('a message that is delayed does not come before its time', async () => {
  const { queue: timer, receive } = await queue('timer', false);
  await timer.send({ body: 'due', delay: 2 });
  expect(await receive()).toEqual([]);
  expect(bodies(await receive(10))).toEqual(['due']);
});

test('a message that failed comes again when that was asked for, not when its queue would give it', async () => {
  const { queue: timer, retries, receive } = await queue('timer', false);
  await timer.send({ body: 'failed' });
  const [failed] = await receive();
  expect(await receive()).toEqual([]);
  await retries.later(failed?.receipt ?? '', 0);
  expect(bodies(await receive())).toEqual(['failed']);
});
