import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { wartaTemplate } from './support/warta-template.ts';

const template = wartaTemplate();

test('each minute the sweep is called, and a call that failed is not made again', () => {
  template.hasResourceProperties('AWS::Events::Rule', {
    ScheduleExpression: 'rate(1 minute)',
    State: 'ENABLED',
    Targets: [
      Match.objectLike({
        Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SweepFunction'), 'Arn'] },
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
      }),
    ],
  });
});

test('a run of the sweep ends before the next one starts', () => {
  const functions = Object.entries(template.findResources('AWS::Lambda::Function'));
  const sweep = functions.find(([id]) => id.startsWith('SweepFunction'));
  expect(sweep?.[1].Properties.Timeout).toBeLessThan(60);
});
