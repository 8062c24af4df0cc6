import { expect, test } from 'vitest';
import { allows } from '../../../local/iam/evaluate.ts';
import type { Statement } from '../../../local/iam/statement.ts';

const allow = (actions: string[], resources: string[]): Statement => ({
  effect: 'Allow',
  actions,
  resources,
});
const reads = allow(['s3:Get*'], ['arn:aws:s3:::archive/states/*']);

test.each([
  ['s3:GetObject', 'arn:aws:s3:::archive/states/a/b.json', true],
  ['S3:getobject', 'arn:aws:s3:::archive/states/a', true],
  ['s3:PutObject', 'arn:aws:s3:::archive/states/a', false],
  ['s3:GetObject', 'arn:aws:s3:::archive/originals/a', false],
  ['s3:GetObject', 'arn:aws:s3:::archive', false],
  ['s3:GetObject', 'arn:aws:s3:::ARCHIVE/states/a', false],
])('%s on %s: %s', (action, resource, expected) => {
  expect(allows([reads], { action, resource })).toBe(expected);
});

test('nothing is allowed without a statement', () => {
  expect(allows([], { action: 's3:GetObject', resource: '*' })).toBe(false);
});

test('a Deny wins over any Allow', () => {
  const denies: Statement = { ...reads, effect: 'Deny' };
  const asked = { action: 's3:GetObject', resource: 'arn:aws:s3:::archive/states/a' };
  expect(allows([allow(['*'], ['*']), denies], asked)).toBe(false);
});

test('a question mark is one character, and a dot is a dot', () => {
  const one = allow(['sqs:SendMessage'], ['arn:?.fifo']);
  const send = (resource: string) => ({ action: 'sqs:SendMessage', resource });
  expect(allows([one], send('arn:a.fifo'))).toBe(true);
  expect(allows([one], send('arn:ab.fifo'))).toBe(false);
  expect(allows([one], send('arn:axfifo'))).toBe(false);
});

test('a key with a line break is matched like any other', () => {
  const asked = { action: 's3:GetObject', resource: 'arn:a\nb' };
  expect(allows([allow(['s3:*'], ['arn:*'])], asked)).toBe(true);
});

test.each([
  { leadingKeys: ['S#a'], expected: true },
  { leadingKeys: ['S#a', 'OPEN'], expected: true },
  { leadingKeys: ['S#a', 'N#a'], expected: false },
  { leadingKeys: ['OPENED'], expected: false },
  { leadingKeys: [], expected: false },
  { expected: false },
])('where partitions are named, all that are asked for must match: %j', ({ expected, ...keys }) => {
  const puts = { ...allow(['dynamodb:PutItem'], ['*']), leadingKeys: ['S#*', 'OPEN'] };
  expect(allows([puts], { action: 'dynamodb:PutItem', resource: 'arn:table', ...keys })).toBe(
    expected,
  );
});
