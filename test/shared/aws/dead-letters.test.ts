import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { Authorizer } from '../../../local/iam/authorizer.ts';
import { CallLog } from '../../../local/iam/call-log.ts';
import { principal } from '../../../local/iam/principals.ts';
import { startSqs } from '../../../local/sqs/start.ts';
import { sqsDeadLetters } from '../../../shared/aws/dead-letters.ts';

const environment = { stackName: 'S', region: 'ap-southeast-3', accountId: '000000000000' };
const ARN = 'arn:aws:sqs:ap-southeast-3:000000000000:';
const MANY_RECEIVES = 1;

/** A queue that puts aside what failed once, and its dead letters, on the local SQS. */
async function queues(fifo: boolean) {
  const end = fifo ? '.fifo' : '';
  const [source, dead] = [`work${end}`, `dead${end}`];
  const policy = { deadLetterTargetArn: ARN + dead, maxReceiveCount: MANY_RECEIVES };
  const RedrivePolicy = JSON.stringify(policy);
  const common = { fifo, visibilitySeconds: 30 };
  const kind: Record<string, string> = fifo ? { FifoQueue: 'true' } : {};
  const operator = principal('operator', 'x', [
    { effect: 'Allow', actions: ['sqs:*'], resources: [`${ARN}*`] },
  ]);
  const server = await startSqs({
    environment,
    authorizer: new Authorizer([operator], new CallLog()),
    queues: [
      { ...common, name: dead, arn: ARN + dead, attributes: kind },
      { ...common, name: source, arn: ARN + source, attributes: { ...kind, RedrivePolicy } },
    ],
  });
  const { credentials } = operator;
  const client = new SQSClient({ region: 'ap-southeast-3', endpoint: server.url, credentials });
  onTestFinished(async () => {
    client.destroy();
    await server.close();
  });
  const url = (name: string) => `${server.url}/000000000000/${name}`;
  const work = { client, QueueUrl: url(source) };
  return { work, letters: sqsDeadLetters(client, url(dead), url(source)) };
}

type Work = Awaited<ReturnType<typeof queues>>['work'];

async function send({ client, QueueUrl }: Work, body: string, group?: string): Promise<void> {
  const order = group && { MessageGroupId: group, MessageDeduplicationId: `${group}:${body}` };
  const MessageAttributes = { from: { DataType: 'String', StringValue: 'test' } };
  await client.send(
    new SendMessageCommand({ QueueUrl, MessageBody: body, MessageAttributes, ...order }),
  );
}

async function receive({ client, QueueUrl }: Work) {
  const wanted = { MessageAttributeNames: ['All'], VisibilityTimeout: 0 };
  const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, ...wanted }));
  return Messages.map(({ Body, MessageAttributes }) => [
    Body,
    MessageAttributes?.from?.StringValue,
  ]);
}

/** Fails often enough to be put aside. */
async function fail(work: Work): Promise<void> {
  for (let receives = 0; receives <= MANY_RECEIVES; receives += 1) await receive(work);
}

test.each([false, true])(
  'what failed is seen, given back, sent again whole and deleted (FIFO %s)',
  async (fifo) => {
    const { work, letters } = await queues(fifo);
    await send(work, 'hai', fifo ? 'kutai' : undefined);
    await fail(work);
    expect(await letters.count()).toBe(1);
    const [seen] = await letters.receive(60);
    expect(seen).toMatchObject({ body: 'hai', ...(fifo && { group: 'kutai' }) });
    expect(Date.now() - Date.parse(seen?.sentAt ?? '')).toBeLessThan(60_000);
    expect([await letters.receive(60), await letters.count()]).toEqual([[], 1]);
    if (seen) await letters.giveBack(seen);

    const [again] = await letters.receive(60);
    if (!again) throw new Error('it was not given back');
    expect([again.id, again.receives]).toEqual([seen?.id, (seen?.receives ?? 0) + 1]);
    await letters.sendAgain(again);
    await letters.delete(again);
    // In a FIFO queue, the first id would have been swallowed as a repetition.
    expect([await receive(work), await letters.count()]).toEqual([[['hai', 'test']], 0]);
  },
);

/** Of queues that are made for it, the one letter that was put aside. */
async function putAside(fifo: boolean) {
  const { work, letters } = await queues(fifo);
  await send(work, 'hai', fifo ? 'kutai' : undefined);
  await fail(work);
  const [letter] = await letters.receive(60);
  if (!letter) throw new Error('nothing was put aside');
  return { work, letters, letter };
}

test('a letter of a FIFO queue that is sent twice, since a crash kept it, arrives once', async () => {
  const { work, letters, letter } = await putAside(true);
  const first = await letters.sendAgain(letter);
  expect(await letters.sendAgain(letter)).toBe(first);
  expect(await receive(work)).toHaveLength(1);
});

test('two letters that bore one id, more than five minutes apart, are two', async () => {
  const { letters, letter } = await putAside(true);
  const first = await letters.sendAgain(letter);
  expect(await letters.sendAgain({ ...letter, id: 'another' })).not.toBe(first);
});

test('giving back what is in sight already is no fault', async () => {
  const { letters, letter } = await putAside(false);
  await letters.giveBack(letter);
  await letters.giveBack(letter);
  expect(await letters.receive(0)).toHaveLength(1);
});
