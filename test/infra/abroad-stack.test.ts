import { App, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { AbroadStack, type AbroadStackProps } from '../../infra/abroad-stack.ts';
import { alarmsOf, alarmText } from './support/alarms.ts';

const alarmEmail = 'humas-it@example.go.id';
const operator = { alarmEmail, runbookUrl: 'https://git.example.go.id/warta/docs/runbook.md' };
const domain = {
  name: 'berita.example.go.id',
  certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0d5e4f4a',
};

function abroad(choices: Partial<AbroadStackProps> = {}): AbroadStack {
  const app = new App({ builtinCloudFormationValidation: false });
  const home = 'ap-southeast-3';
  return new AbroadStack(app, 'Warta-us-east-1', { operator, home, ...choices });
}

const template = Template.fromStack(abroad({ domain }));

test('it is in N. Virginia, made by the roles of Jakarta, and needs no bucket there', () => {
  const artifact = App.of(abroad())?.synth().getStackByName('Warta-us-east-1');
  expect(artifact?.environment.region).toBe('us-east-1');
  const role = (name: string) =>
    `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/cdk-hnb659fds-${name}-role-\${AWS::AccountId}-ap-southeast-3`;
  expect(artifact?.assumeRoleArn).toBe(role('deploy'));
  expect(artifact?.cloudFormationExecutionRoleArn).toBe(role('cfn-exec'));
  expect(artifact?.assets).toEqual([]);
  // Above 50 KB the CDK command line would need a bucket for the template itself.
  expect(JSON.stringify(artifact?.template, undefined, 1).length).toBeLessThan(50 * 1024);
});

test('it holds nothing but alarms and who is told', () => {
  const types = Object.values(template.toJSON().Resources).map(
    (resource) => (resource as { Type: string }).Type,
  );
  expect([...new Set(types)].sort()).toEqual([
    'AWS::CloudWatch::Alarm',
    'AWS::SNS::Subscription',
    'AWS::SNS::Topic',
    'AWS::SNS::TopicPolicy',
  ]);
});

test('errors that readers see, over all distributions of the account', () => {
  const [edge] = alarmsOf(template).filter(({ AlarmName }) => AlarmName.endsWith('at the edge'));
  expect(edge?.Metrics).toEqual([
    expect.objectContaining({
      Expression:
        'SELECT AVG("5xxErrorRate") FROM SCHEMA("AWS/CloudFront", "DistributionId", "Region")',
      Period: 300,
      ReturnData: true,
    }),
  ]);
  expect(edge).toMatchObject({
    AlarmDescription: expect.stringMatching(/\/docs\/runbook\.md#edge-errors$/),
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 5,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    TreatMissingData: 'notBreaching',
  });
});

test('a certificate that was not renewed is told while there is time', () => {
  const texts = alarmsOf(template).map(alarmText);
  expect(texts).toContain(
    `AWS/CertificateManager DaysToExpiry of ${domain.certificateArn}, Minimum < 30, 1 of 1 x 86400 s, missing breaching`,
  );
});

test('without a name of its own a site has no certificate that could expire', () => {
  expect(alarmsOf(Template.fromStack(abroad()))).toHaveLength(1);
});

test('a budget tells at 80 % of what was used, and at 100 % of what is expected', () => {
  const stack = abroad({ operator: { ...operator, monthlyBudgetUsd: 20 } });
  const notification = (kind: string, threshold: number) => ({
    Notification: {
      NotificationType: kind,
      ComparisonOperator: 'GREATER_THAN',
      Threshold: threshold,
      ThresholdType: 'PERCENTAGE',
    },
    Subscribers: [{ SubscriptionType: 'EMAIL', Address: alarmEmail }],
  });
  Template.fromStack(stack).hasResourceProperties('AWS::Budgets::Budget', {
    Budget: {
      BudgetName: Match.absent(),
      BudgetType: 'COST',
      TimeUnit: 'MONTHLY',
      BudgetLimit: { Amount: 20, Unit: 'USD' },
      CostTypes: { IncludeCredit: false, IncludeRefund: false },
    },
    NotificationsWithSubscribers: [notification('ACTUAL', 80), notification('FORECASTED', 100)],
  });
});

test('cdk-nag finds nothing in it that has no written reason', () => {
  const stack = abroad({ domain, operator: { ...operator, monthlyBudgetUsd: 20 } });
  const app = stack.node.root;
  if (!App.isApp(app)) throw new TypeError('Expected an app at the root');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  expect(Template.fromStack(stack)).toBeDefined();
});
