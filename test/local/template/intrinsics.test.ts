import { expect, test } from 'vitest';
import { resolve, type Scope } from '../../../local/template/intrinsics.ts';

const scope: Scope = {
  ref: (name) => ({ Bucket: 'uploads', 'AWS::Region': 'ap-southeast-3' })[name],
  attribute: (id, name) => (id === 'Bucket' && name === 'Arn' ? 'arn:aws:s3:::uploads' : undefined),
};
const resolved = (value: unknown) => resolve(value, scope, 'Here');

test('Ref gives a resource’s name or a pseudo parameter', () => {
  expect(resolved([{ Ref: 'Bucket' }, { Ref: 'AWS::Region' }])).toEqual([
    'uploads',
    'ap-southeast-3',
  ]);
});

test('AWS::NoValue takes a property or an item away', () => {
  const none = { Ref: 'AWS::NoValue' };
  expect(resolved({ gone: none, list: [none, 1], kept: 2 })).toEqual({ list: [1], kept: 2 });
});

test('Fn::GetAtt takes a list or a dotted text', () => {
  expect(resolved({ 'Fn::GetAtt': ['Bucket', 'Arn'] })).toBe('arn:aws:s3:::uploads');
  expect(resolved({ 'Fn::GetAtt': 'Bucket.Arn' })).toBe('arn:aws:s3:::uploads');
});

test('Fn::Join joins what is resolved inside it', () => {
  expect(resolved({ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Bucket', 'Arn'] }, '/*']] })).toBe(
    'arn:aws:s3:::uploads/*',
  );
});

test('Fn::Sub fills in names, attributes and names of its own, and leaves literals', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own syntax
  const text = '${Bucket} ${Bucket.Arn} ${own} ${!kept} ${AWS::Region}';
  // biome-ignore lint/suspicious/noTemplateCurlyInString: CloudFormation's own syntax
  const filled = 'uploads arn:aws:s3:::uploads uploads ${kept} ap-southeast-3';
  expect(resolved({ 'Fn::Sub': [text, { own: { Ref: 'Bucket' } }] })).toBe(filled);
});

test('Fn::Select and Fn::Split take a text apart', () => {
  const split = { 'Fn::Split': [':', { 'Fn::GetAtt': ['Bucket', 'Arn'] }] };
  expect(resolved({ 'Fn::Select': [5, split] })).toBe('uploads');
});

test.each([
  [{ Ref: 'Nobody' }, '"Nobody"'],
  [{ 'Fn::GetAtt': ['Bucket', 'Colour'] }, 'Colour'],
  [{ 'Fn::ImportValue': 'x' }, 'Fn::ImportValue'],
  [{ 'Fn::Select': [9, ['a']] }, 'an item 9'],
])('%j is refused by name', (value, named) => {
  expect(() => resolved(value)).toThrow(named);
  expect(() => resolved(value)).toThrow('Here');
});
