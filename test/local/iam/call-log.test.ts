import { expect, test } from 'vitest';
import { Authorizer } from '../../../local/iam/authorizer.ts';
import { CallLog } from '../../../local/iam/call-log.ts';
import { principal } from '../../../local/iam/principals.ts';

const worker = principal('worker', 'secret', [
  { effect: 'Allow', actions: ['s3:GetObject'], resources: ['*'] },
]);
const operator = principal('operator', 'secret', undefined);

function authorizer() {
  const calls = new CallLog();
  return { calls, authorizer: new Authorizer([worker, operator], calls) };
}
const call = (of: typeof worker, action: string) => ({
  accessKeyId: of.credentials.accessKeyId,
  action,
  resource: 'arn:x',
});

test('every call is recorded with who made it and whether it was allowed', () => {
  const { calls, authorizer: iam } = authorizer();
  expect(iam.authorize(call(worker, 's3:GetObject'))).toBe(true);
  const mark = calls.count;
  expect(iam.authorize(call(worker, 's3:PutObject'))).toBe(false);
  expect(calls.since(mark)).toEqual([
    { principal: 'worker', action: 's3:PutObject', resource: 'arn:x', allowed: false },
  ]);
});

test('the operator may do everything, a key that nobody holds nothing', () => {
  const { authorizer: iam } = authorizer();
  expect(iam.authorize(call(operator, 'dynamodb:DeleteTable'))).toBe(true);
  expect(iam.authorize({ accessKeyId: 'AKIANOBODY', action: 's3:GetObject', resource: '*' })).toBe(
    false,
  );
});

test('keys are the same at every start, and differ by principal and by data folder', () => {
  const id = (name: string, secret: string) =>
    principal(name, secret, []).credentials.secretAccessKey;
  expect(id('worker', 'secret')).toBe(worker.credentials.secretAccessKey);
  expect(new Set([id('worker', 'secret'), id('api', 'secret'), id('worker', 'other')]).size).toBe(
    3,
  );
});
