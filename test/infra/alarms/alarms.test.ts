import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { alarmsOf, alarmText } from '../support/alarms.ts';
import { readable } from '../support/readable.ts';
import { NOBODY, wartaStack, wartaTemplate } from '../support/warta-template.ts';

const template = wartaTemplate();
const alarms = alarmsOf(template);

const QUEUES = {
  publish: 'PublishNewsrooms',
  timer: 'TimerSchedules',
  photo: 'IngestPhotoFiles',
  text: 'IngestArticleFiles',
};
const FUNCTIONS = {
  api: 'ApiFunction',
  publish: 'PublishFunction',
  sweep: 'SweepFunction',
  timer: 'TimerFunction',
  'ingest-photo': 'IngestPhotoFunction',
  'ingest-article': 'IngestArticleFunction',
};

const EXPECTED = Object.fromEntries([
  ...Object.entries(QUEUES).flatMap(([name, id]) => [
    [
      `Warta dead letters, ${name} queue`,
      `AWS/SQS ApproximateNumberOfMessagesVisible of ${id}DeadLetters, Maximum > 0, 1 of 1 x 60 s, missing notBreaching`,
    ],
    [
      `Warta old messages, ${name} queue`,
      `AWS/SQS ApproximateAgeOfOldestMessage of ${id}Queue, Maximum > 600, 1 of 1 x 60 s, missing notBreaching`,
    ],
  ]),
  ...Object.entries(FUNCTIONS).map(([name, id]) => [
    `Warta errors, function ${name}`,
    `AWS/Lambda Errors of ${id}, Sum >= 3, 2 of 3 x 300 s, missing notBreaching`,
  ]),
  [
    'Warta throttled functions',
    'AWS/Lambda Throttles, Sum >= 10, 2 of 3 x 300 s, missing notBreaching',
  ],
  [
    'Warta silent sweep',
    'AWS/Lambda Invocations of SweepFunction, Sum as FILL(invocations, 0) < 1, 5 of 5 x 60 s, missing breaching',
  ],
  ['Warta publish lag', 'Warta PublishLag of Warta, Maximum > 120, 3 of 3 x 60 s, missing ignore'],
  [
    'Warta slow releases',
    'Warta UploadToLive of Warta, p95 > 30000, 2 of 3 x 3600 s, missing notBreaching',
  ],
  [
    'Warta files given up',
    'Warta FilesGivenUp of Warta, Sum >= 3, 1 of 1 x 3600 s, missing notBreaching',
  ],
  [
    'Warta errors of the API',
    'AWS/ApiGateway 5xx of ApiHttp, Sum >= 3, 1 of 1 x 300 s, missing notBreaching',
  ],
]);

test('these alarms there are', () => {
  const found = alarms.map((alarm) => [alarm.AlarmName, alarmText(alarm)]);
  expect(Object.fromEntries(found)).toEqual(EXPECTED);
});

test('no queue and no function is without its alarms', () => {
  const queues = Object.values(template.findResources('AWS::SQS::Queue'));
  const working = queues.filter(({ Properties }) => Properties.RedrivePolicy);
  expect(Object.keys(QUEUES)).toHaveLength(working.length);
  const functions = Object.keys(template.findResources('AWS::Lambda::Function'));
  const notOurs = functions.filter((id) => id.startsWith('BucketNotificationsHandler'));
  expect(Object.keys(FUNCTIONS)).toHaveLength(functions.length - notOurs.length);
});

test('every alarm tells the topic when it begins and when it is over', () => {
  const [topic] = Object.keys(template.findResources('AWS::SNS::Topic'));
  for (const { AlarmActions, OKActions } of alarms) {
    expect(AlarmActions).toEqual([{ Ref: topic }]);
    expect(OKActions).toEqual([{ Ref: topic }]);
  }
});

test('the metrics of functions have the dimension that the functions give them', () => {
  const { Environment } = Object.values(template.findResources('AWS::Lambda::Function'))
    .map(({ Properties }) => Properties)
    .find(({ FunctionName, Environment }) => FunctionName === undefined && Environment);
  const [lag] = alarms.filter(({ MetricName }) => MetricName === 'PublishLag');
  expect(lag?.Dimensions).toEqual([
    { Name: 'service', Value: Environment.Variables.POWERTOOLS_SERVICE_NAME },
  ]);
});

test('CloudWatch may publish to the topic, for alarms of this account alone, and over TLS alone', () => {
  template.hasResourceProperties('AWS::SNS::TopicPolicy', {
    PolicyDocument: {
      Statement: [
        Match.objectLike({
          Effect: 'Deny',
          Principal: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
        {
          Sid: 'Alarms',
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'cloudwatch.amazonaws.com' },
          Resource: Match.anyValue(),
          Condition: {
            StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
            ArnLike: { 'aws:SourceArn': Match.anyValue() },
          },
        },
      ],
    },
  });
  const [policy] = Object.values(template.findResources('AWS::SNS::TopicPolicy'));
  const allow = policy?.Properties.PolicyDocument.Statement[1];
  expect(readable(allow.Condition.ArnLike['aws:SourceArn'])).toBe(
    'arn:AWS::Partition:cloudwatch:ap-southeast-3:AWS::AccountId:alarm:*',
  );
});

test('without an address nobody is told, and synthesis says so in a line', () => {
  const stack = wartaStack();
  Template.fromStack(stack).resourceCountIs('AWS::SNS::Subscription', 0);
  Annotations.fromStack(stack).hasWarning(
    '*',
    'Nobody is told of alarms. Deploy with -c alarmEmail=ADDRESS. [ack: warta:nobodyIsTold]',
  );
});

const someone = { ...NOBODY, alarmEmail: 'humas-it@example.go.id' };

test('mails without links to the runbook are warned of, once somebody gets them', () => {
  const warned = Match.stringLikeRegexp('bear no link to it. Deploy with -c runbookUrl=https://');
  Annotations.fromStack(wartaStack()).hasNoWarning('*', warned);
  Annotations.fromStack(wartaStack({ operator: someone })).hasWarning('*', warned);
  const runbookUrl = 'https://git.example.go.id/warta/docs/runbook.md';
  const linked = wartaStack({ operator: { ...someone, runbookUrl } });
  Annotations.fromStack(linked).hasNoWarning('*', warned);
});

test('with an address that one is told, and nobody is warned', () => {
  const stack = wartaStack({ operator: someone });
  Template.fromStack(stack).hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'humas-it@example.go.id',
  });
  Annotations.fromStack(stack).hasNoWarning('*', Match.stringLikeRegexp('Nobody is told'));
});
