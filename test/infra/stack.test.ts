import { expect, test } from 'vitest';
import { deploymentOf } from '../../cli/operator/deployment.ts';
import { wartaTemplate } from './support/warta-template.ts';

/** Hashes of assets, which change with every change of code. */
const ASSET_HASH = /[0-9a-f]{64}/g;

test('the stack is as it was last seen', () => {
  const template: unknown = JSON.parse(
    JSON.stringify(wartaTemplate().toJSON()).replace(ASSET_HASH, '«hash»'),
  );
  expect(template).toMatchSnapshot();
});

test('the template holds no more than the local cloud can interpret', () => {
  const intrinsics = new Set<string>();
  JSON.stringify(wartaTemplate().toJSON(), (key, value) => {
    if (key === 'Ref' || key.startsWith('Fn::')) intrinsics.add(key);
    return value;
  });
  expect([...intrinsics].sort()).toEqual(['Fn::GetAtt', 'Fn::Join', 'Fn::Sub', 'Ref']);
});

test('the command line finds the deployment by its outputs', () => {
  expect(Object.keys(wartaTemplate().findOutputs('*'))).toEqual([
    'SiteUrl',
    'ApiUrl',
    'TableName',
    'UploadsBucket',
    'ArchiveBucket',
    'SiteBucket',
    'DistributionId',
    'DistributionDomain',
    'PublishQueueUrl',
    'PublishDeadLettersUrl',
    'PhotoQueueUrl',
    'PhotoDeadLettersUrl',
    'TextQueueUrl',
    'TextDeadLettersUrl',
    'TimerQueueUrl',
    'TimerDeadLettersUrl',
  ]);
});

test('an operator finds everything that they need among them', () => {
  const names = Object.keys(wartaTemplate().findOutputs('*'));
  const outputs = Object.fromEntries(names.map((name) => [name, name]));
  expect(deploymentOf(outputs, 'the stack', { remedy: '' })).toMatchObject({ SiteUrl: 'SiteUrl' });
});
