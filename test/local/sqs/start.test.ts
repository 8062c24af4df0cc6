import {
  GetQueueUrlCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { Authorizer } from '../../../local/iam/authorizer.ts';
import { CallLog } from '../../../local/iam/call-log.ts';
import { principal } from '../../../local/iam/principals.ts';
import { startSqs } from '../../../local/sqs/start.ts';

const environment = { stackName: 'S', region: 'ap-southeast-3', accountId: '000000000000' };
const arn = 'arn:aws:sqs:ap-southeast-3:000000000000:work';
const sender = principal('sender', 'x', [
  { effect: 'Allow', actions: ['sqs:SendMessage', 'sqs:GetQueueUrl'], resources: [arn] },
]);
const nobody = principal('nobody', 'x', []);

async function sqs(options: ConstructorParameters<typeof SQSClient>[0] = {}) {
  const queue = { name: 'work', arn, fifo: false, attributes: {}, visibilitySeconds: 30 };
  const authorizer = new Authorizer([sender, nobody], new CallLog());
  const server = await startSqs({ environment, queues: [queue], authorizer });
  onTestFinished(() => server.close());
  const { credentials } = sender;
  const common = { region: environment.region, endpoint: server.url, maxAttempts: 1 };
  const client = new SQSClient({ ...common, credentials, ...options });
  return { client, server, QueueUrl: `${server.url}/000000000000/work` };
}

test.each([true, false])(
  'a message arrives with useQueueUrlAsEndpoint %s',
  async (useQueueUrlAsEndpoint) => {
    const { client, server, QueueUrl } = await sqs({ useQueueUrlAsEndpoint });
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hai' }));
    expect(await server.queues.receive(arn, 1, 0)).toMatchObject([{ Body: 'hai' }]);
  },
);

test('a queue’s URL can be asked for', async () => {
  const { client, QueueUrl } = await sqs();
  expect(await client.send(new GetQueueUrlCommand({ QueueName: 'work' }))).toMatchObject({
    QueueUrl,
  });
});

test('a batch needs the permission of a single message', async () => {
  const { client, server, QueueUrl } = await sqs();
  const Entries = [{ Id: 'a', MessageBody: 'hai' }];
  await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  expect(await server.queues.waiting([arn])).toBe(1);
});

test('without permission there is an AccessDeniedException', async () => {
  const { client, QueueUrl } = await sqs({ credentials: nobody.credentials });
  const sent = client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hai' }));
  await expect(sent).rejects.toMatchObject({ name: 'AccessDeniedException' });
});

test('a message that its receiver has given back is given back no more', async () => {
  const { server } = await sqs();
  await server.queues.send(arn, 'hai');
  const [message] = await server.queues.receive(arn, 1, 0);
  const handle = message?.ReceiptHandle ?? '';
  await server.queues.changeVisibility(arn, handle, 0);
  await server.queues.changeVisibility(arn, handle, 20);
  expect(await server.queues.receive(arn, 1, 0)).toMatchObject([{ Body: 'hai' }]);
});

test('what else SQS refuses is thrown, with its code', async () => {
  const { server } = await sqs();
  await server.queues.send(arn, 'hai');
  const [message] = await server.queues.receive(arn, 1, 0);
  const tooLong = server.queues.changeVisibility(arn, message?.ReceiptHandle ?? '', 50_000);
  await expect(tooLong).rejects.toMatchObject({ code: 'InvalidParameterValue' });
});
