import { resolve } from 'node:path';
import { anonymousPrincipal } from '@cloud-copilot/iam-simulate';
import { beforeAll, expect, test } from 'vitest';
import { readAssembly } from '../../local/assembly.ts';
import type { Asked } from '../../local/iam/evaluate.ts';
import { assemble } from '../../local/synth.ts';
import type { CloudModel } from '../../local/template/model.ts';
import { type Policies, policiesOf } from './policies.ts';
import { arnOf } from './resources.ts';
import { type Caller, EVERYTHING, edgeCaller, verdict } from './simulate.ts';

const OTHER_ACCOUNT = '111122223333';

let model: CloudModel;
let policies: Policies;

beforeAll(async () => {
  const assembly = await assemble({ projectDir: resolve(import.meta.dirname, '../..') });
  model = readAssembly(assembly);
  policies = policiesOf(assembly);
}, 90_000);

const on = (name: string) => arnOf(name, model, policies);
const ask = async (caller: Caller, asked: Asked) => await verdict(policies, caller, asked);

/** Somebody whose own account lets them do everything. */
function admin(account: string, context: Caller['context'] = {}): Caller {
  return { principal: `arn:aws:iam::${account}:user/admin`, identity: [EVERYTHING], context };
}

/** Reading and writing of each bucket, and both ends of each queue. */
function everyDoor(): Asked[] {
  return [
    ...model.buckets.flatMap(({ arn }) => [
      { action: 's3:GetObject', resource: `${arn}/a` },
      { action: 's3:PutObject', resource: `${arn}/a` },
      { action: 's3:DeleteObject', resource: `${arn}/a` },
      { action: 's3:ListBucket', resource: arn },
    ]),
    ...model.queues.flatMap(({ arn }) => [
      { action: 'sqs:SendMessage', resource: arn },
      { action: 'sqs:ReceiveMessage', resource: arn },
    ]),
  ];
}

/** Verdicts other than the one that is expected, each with its question. */
async function othersThan(expected: string, caller: Caller): Promise<string[]> {
  const doors = everyDoor();
  const verdicts = await Promise.all(doors.map((asked) => ask(caller, asked)));
  return doors.flatMap(({ action, resource }, i) =>
    verdicts[i] === expected ? [] : [`${verdicts[i]}: ${action} on ${resource}`],
  );
}

test('every bucket and every queue has a policy of its own', () => {
  const all = [...model.buckets, ...model.queues].map(({ arn }) => arn);
  expect([...policies.resource.keys()].toSorted()).toEqual(all.toSorted());
});

test('who may do everything may do it by TLS alone', async () => {
  const { accountId } = policies;
  expect(await othersThan('Allowed', admin(accountId))).toEqual([]);
  const plain = admin(accountId, { 'aws:SecureTransport': 'false' });
  expect(await othersThan('ExplicitlyDenied', plain)).toEqual([]);
});

test('another account may do nothing', async () => {
  expect(await othersThan('ImplicitlyDenied', admin(OTHER_ACCOUNT))).toEqual([]);
});

test('who has not signed may do nothing', async () => {
  const nobody = { principal: anonymousPrincipal, identity: [], context: {} };
  expect(await othersThan('ImplicitlyDenied', nobody)).toEqual([]);
});

test('CloudFront reads for our distribution alone', async () => {
  const asked = { action: 's3:GetObject', resource: on('site/…') };
  const ours = edgeCaller(policies);
  expect(await ask(ours, asked)).toBe('Allowed');
  const context = { ...ours.context, 'aws:SourceArn': on('other distribution') };
  expect(await ask({ ...ours, context }, asked)).toBe('ImplicitlyDenied');
});

test.each([
  ['photo queue', 'uploads', 'Allowed'],
  ['text queue', 'uploads', 'Allowed'],
  ['photo queue', 'archive', 'ImplicitlyDenied'],
  ['text queue', 'other bucket', 'ImplicitlyDenied'],
  ['publish queue', 'uploads', 'ImplicitlyDenied'],
  ['timer queue', 'uploads', 'ImplicitlyDenied'],
])('S3 tells the %s of what came into %s: %s', async (queue, bucket, expected) => {
  const context = { 'aws:SourceArn': on(bucket), 'aws:SourceAccount': policies.accountId };
  const s3 = { principal: 's3.amazonaws.com', identity: [], context };
  expect(await ask(s3, { action: 'sqs:SendMessage', resource: on(queue) })).toBe(expected);
});
