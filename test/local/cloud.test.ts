import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { type CloudOptions, startCloud } from '../../local/cloud.ts';
import { closed, listening } from '../../local/listening.ts';
import { temporaryFolder, writeAssembly } from './fixtures/assembly.ts';
import { WHOLE_STACK } from './fixtures/stack.ts';

/** Writes each uploaded key into the table, and tries what its role does not allow. */
const CODE = `
import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
const dynamo = new DynamoDBClient({ maxAttempts: 1 });
const s3 = new S3Client({ maxAttempts: 1, forcePathStyle: true });
const refused = (call) => call.then(() => 'allowed', (error) => error.name);
const TableName = process.env.TABLE;
export const handler = async (event) => {
  if (event.rawPath) return { statusCode: 200, body: process.env.SITE };
  if (event.Records === undefined) return Object.keys(process.env).sort();
  for (const { body } of event.Records) {
    const { s3: { object } } = JSON.parse(body).Records[0];
    if (object.key.endsWith('poison')) throw new Error('poison');
    const Item = { pk: { S: object.key }, size: { N: String(object.size) } };
    await dynamo.send(new PutItemCommand({ TableName, Item }));
    const Key = { pk: { S: object.key } };
    console.log(await refused(dynamo.send(new DeleteItemCommand({ TableName, Key }))));
    const put = new PutObjectCommand({ Bucket: 'uploads', Key: 'x', Body: 'x' });
    console.log(await refused(s3.send(put)));
  }
};
`;

async function cloud(options: Partial<CloudOptions> = {}) {
  const lines: string[] = [];
  const started = await startCloud({
    assembly: options.assembly ?? writeAssembly(WHOLE_STACK, CODE),
    dataDir: options.dataDir ?? temporaryFolder(),
    onLog: ({ text }) => lines.push(text),
    ...options,
  });
  onTestFinished(() => started.stop());
  const { AWS_REGION: region = '', AWS_ENDPOINT_URL_S3, ...env } = started.environment;
  const credentials = {
    accessKeyId: env.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: env.AWS_SECRET_ACCESS_KEY ?? '',
  };
  const client = (endpoint = '') => ({ region, credentials, endpoint, maxAttempts: 1 });
  const s3 = new S3Client({ ...client(AWS_ENDPOINT_URL_S3), forcePathStyle: true });
  const dynamo = new DynamoDBClient(client(env.AWS_ENDPOINT_URL_DYNAMODB));
  return {
    started,
    lines,
    sqs: new SQSClient(client(env.AWS_ENDPOINT_URL_SQS)),
    put: (Key: string, Body = 'hai', Bucket = 'uploads') =>
      s3.send(new PutObjectCommand({ Bucket, Key, Body })),
    item: async (key: string) =>
      (await dynamo.send(new GetItemCommand({ TableName: 'Table', Key: { pk: { S: key } } }))).Item,
  };
}

test('a file that is put reaches the function, and it the table, each with its own rights', async () => {
  const { started, put, item, lines } = await cloud();
  await put('text/a.md');
  await put('other/b.md');
  await started.idle();
  expect(await item('text/a.md')).toEqual({ pk: { S: 'text/a.md' }, size: { N: '3' } });
  expect(await item('other/b.md')).toBeUndefined();
  expect(lines).toEqual(['AccessDeniedException', 'AccessDenied']);
  expect(
    started.calls
      .all()
      .filter(({ principal }) => principal === 'Worker')
      .slice(3),
  ).toEqual([
    {
      principal: 'Worker',
      action: 'dynamodb:PutItem',
      resource: 'arn:aws:dynamodb:ap-southeast-3:000000000000:table/Table',
      leadingKeys: ['text/a.md'],
      allowed: true,
    },
    {
      principal: 'Worker',
      action: 'dynamodb:DeleteItem',
      resource: 'arn:aws:dynamodb:ap-southeast-3:000000000000:table/Table',
      leadingKeys: ['text/a.md'],
      allowed: false,
    },
    {
      principal: 'Worker',
      action: 's3:PutObject',
      resource: 'arn:aws:s3:::uploads/x',
      allowed: false,
    },
  ]);
});

test('what always fails ends in the dead-letter queue, and idle does not wait for it', async () => {
  const { started, put, lines } = await cloud();
  await put('text/poison');
  await started.idle();
  expect(lines.filter((line) => line.startsWith('A batch of 1 failed'))).toHaveLength(2);
});

test('the site is served by the edge, and the API by the function', async () => {
  const { started, put } = await cloud();
  await put('feed.xml', '<rss/>', 'site');
  expect(await (await fetch(`${started.siteUrl}/feed.xml`)).text()).toBe('<rss/>');
  expect((await fetch(`${started.siteUrl}/missing`)).status).toBe(404);
  expect(await (await fetch(`${started.apiUrl}/v1`)).text()).toBe('https://x');
  expect(started.outputs).toEqual({ SiteUrl: `${started.siteUrl}/`, ApiUrl: started.apiUrl });
});

test('a function has the template’s environment, its keys and the endpoints, and nothing else', async () => {
  const { started } = await cloud();
  expect(await started.invoke('Worker', {})).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_ENDPOINT_URL_CLOUDFRONT',
    'AWS_ENDPOINT_URL_DYNAMODB',
    'AWS_ENDPOINT_URL_S3',
    'AWS_ENDPOINT_URL_SQS',
    'AWS_LAMBDA_FUNCTION_MEMORY_SIZE',
    'AWS_LAMBDA_FUNCTION_NAME',
    'AWS_REGION',
    'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED',
    'AWS_SECRET_ACCESS_KEY',
    'PATH',
    'SITE',
    'TABLE',
    'TZ',
  ]);
  await expect(started.invoke('Nobody', {})).rejects.toThrow('one of Worker');
});

test('a queue can be written to by its URL and by the endpoint', async () => {
  const { started, sqs, item } = await cloud();
  const QueueUrl = `${started.environment.AWS_ENDPOINT_URL_SQS}/000000000000/Files`;
  const message = (key: string) =>
    JSON.stringify({ Records: [{ s3: { object: { key, size: 1 } } }] });
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: message('one') }));
  await started.idle();
  expect(await item('one')).toBeDefined();
  const unknown = new SendMessageCommand({ QueueUrl: `${QueueUrl}s`, MessageBody: 'x' });
  await expect(sqs.send(unknown)).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
});

test('a restart keeps objects and items, and keys', async () => {
  const shared = { dataDir: temporaryFolder(), assembly: writeAssembly(WHOLE_STACK, CODE) };
  const first = await cloud(shared);
  await first.put('text/a.md');
  await first.put('feed.xml', '<rss/>', 'site');
  await first.started.idle();
  await first.started.stop();
  const second = await cloud(shared);
  expect(await second.item('text/a.md')).toBeDefined();
  expect(await (await fetch(`${second.started.siteUrl}/feed.xml`)).text()).toBe('<rss/>');
  expect(second.started.environment.AWS_SECRET_ACCESS_KEY).toBe(
    first.started.environment.AWS_SECRET_ACCESS_KEY,
  );
});

test('a data folder in use is refused, and free again after the stop', async () => {
  const dataDir = temporaryFolder();
  const { started } = await cloud({ dataDir });
  await expect(cloud({ dataDir })).rejects.toThrow(`one that process ${process.pid} uses`);
  await started.stop();
  expect(existsSync(`${dataDir}/lock`)).toBe(false);
});

test('a port that was asked for and is taken is named, and nothing is left running', async () => {
  const server = createServer();
  const { port } = new URL(await listening(server, 0));
  onTestFinished(() => closed(server));
  const dataDir = temporaryFolder();
  await expect(cloud({ dataDir, sitePort: Number(port) })).rejects.toThrow(
    `PORT=… asks for another) for the site but received ${port}, which another program holds`,
  );
  expect(existsSync(`${dataDir}/lock`)).toBe(false);
});

test('a mapping whose function may not read its queue is refused', async () => {
  const { Role, ...resources } = WHOLE_STACK.Resources;
  const role = { Type: Role?.Type, Properties: { AssumeRolePolicyDocument: {} } };
  const stack = { ...WHOLE_STACK, Resources: { ...resources, Role: role } };
  await expect(cloud({ assembly: writeAssembly(stack, CODE) })).rejects.toThrow(
    'a role that allows sqs:ReceiveMessage',
  );
});
