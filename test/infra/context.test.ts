import { App } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { CONTEXT_KEYS, checkContext } from '../../infra/context.ts';

const check = (...keys: string[]) =>
  checkContext(new App({ context: Object.fromEntries(keys.map((key) => [key, 'x'])) }).node);

test('every option of ours, and whatever CDK sets, is let through', () => {
  expect(() => check(...CONTEXT_KEYS)).not.toThrow();
  const cdks = [
    '@aws-cdk/core:target-partitions',
    'aws:cdk:enable-path-metadata',
    'hosted-zone:account=111122223333:domainName=example.go.id:region=ap-southeast-3',
    'acknowledged-issue-numbers',
  ];
  expect(() => check(...cdks)).not.toThrow();
});

test.each([
  ['alarmemail', 'for the name of an option -c but received alarmemail: did you mean alarmEmail?'],
  ['alarm-email', 'but received alarm-email: did you mean alarmEmail?'],
  ['monthlyBudgetUSD', 'but received monthlyBudgetUSD: did you mean monthlyBudgetUsd?'],
  ['email', 'Expected stackName, region, domain, '],
])('-c %s is refused', (key, message) => {
  expect(() => check('domain', key)).toThrow(message);
});
