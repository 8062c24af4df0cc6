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
  expect(allows([reads], action, resource)).toBe(expected);
});

test('nothing is allowed without a statement', () => {
  expect(allows([], 's3:GetObject', '*')).toBe(false);
});

test('a Deny wins over any Allow', () => {
  const denies: Statement = { ...reads, effect: 'Deny' };
  expect(
    allows([allow(['*'], ['*']), denies], 's3:GetObject', 'arn:aws:s3:::archive/states/a'),
  ).toBe(false);
});

test('a question mark is one character, and a dot is a dot', () => {
  const one = allow(['sqs:SendMessage'], ['arn:?.fifo']);
  expect(allows([one], 'sqs:SendMessage', 'arn:a.fifo')).toBe(true);
  expect(allows([one], 'sqs:SendMessage', 'arn:ab.fifo')).toBe(false);
  expect(allows([one], 'sqs:SendMessage', 'arn:axfifo')).toBe(false);
});

test('a key with a line break is matched like any other', () => {
  expect(allows([allow(['s3:*'], ['arn:*'])], 's3:GetObject', 'arn:a\nb')).toBe(true);
});
