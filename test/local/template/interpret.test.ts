import { expect, test } from 'vitest';
import { interpret } from '../../../local/template/interpret.ts';
import { WHOLE_STACK } from '../fixtures/stack.ts';
import {
  arn,
  CODE_ASSET,
  functionWith,
  type Resource,
  ref,
  roleWith,
  template,
} from '../fixtures/template.ts';

const environment = { stackName: 'Stack', region: 'ap-southeast-3', accountId: '000000000000' };
const read = (json: unknown) => interpret(json, CODE_ASSET, environment);
const readOne = (id: string, resource: Resource) => read(template({ [id]: resource }));

test('a type that is not known is refused by resource and type', () => {
  expect(() => readOne('Users', { Type: 'AWS::Cognito::UserPool' })).toThrow(
    'Expected a resource type that the local cloud knows for Users but received AWS::Cognito::UserPool',
  );
});

test('a property that is not known is refused by resource, type and property', () => {
  const queue = { Type: 'AWS::SQS::Queue', Properties: { Colour: 'red' } };
  expect(() => readOne('Files', queue)).toThrow(
    'Expected properties that the local cloud knows for Files (AWS::SQS::Queue) but received Colour',
  );
});

test('a nested property that is not known is refused by its path', () => {
  const bucket = {
    Type: 'AWS::S3::Bucket',
    Properties: {
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'], X: 1 }] },
    },
  };
  expect(() => readOne('Site', bucket)).toThrow('CorsConfiguration.CorsRules.0.X');
});

test('a value of another type is refused with what came', () => {
  const queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'long' } };
  expect(() => readOne('Files', queue)).toThrow(
    'Expected number for Files (AWS::SQS::Queue) VisibilityTimeout but received "long"',
  );
});

test('a section of the template that is not known is refused', () => {
  expect(() => read({ Resources: {}, Transform: 'x' })).toThrow('Transform');
});

test('what has no local meaning is passed over, and can still be named', () => {
  const topic = { Type: 'AWS::SNS::Topic', Properties: { Anything: 1 } };
  const model = read(template({ Alarms: topic }, { Topic: { Value: ref('Alarms') } }));
  expect(model.outputs).toEqual({ Topic: 'Alarms' });
});

test('names lose the digits of CDK, unless two would then be the same', () => {
  const queue = { Type: 'AWS::SQS::Queue' };
  const one = read(template({ Files0123ABCD: queue, Texts0123ABCD: queue }));
  expect(one.queues.map(({ name }) => name)).toEqual(['Files', 'Texts']);
  const two = read(template({ Files0123ABCD: queue, FilesABCD0123: queue }));
  expect(two.queues.map(({ name }) => name)).toEqual(['Files0123ABCD', 'FilesABCD0123']);
});

test('a FIFO queue’s name and its settings are SQS’s own', () => {
  const model = read(
    template({
      Dead: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
      Work: {
        Type: 'AWS::SQS::Queue',
        Properties: {
          FifoQueue: true,
          VisibilityTimeout: 60,
          RedrivePolicy: { deadLetterTargetArn: arn('Dead'), maxReceiveCount: 3 },
        },
      },
    }),
  );
  expect(model.queues[1]).toEqual({
    name: 'Work.fifo',
    arn: 'arn:aws:sqs:ap-southeast-3:000000000000:Work.fifo',
    fifo: true,
    visibilitySeconds: 60,
    attributes: {
      FifoQueue: 'true',
      VisibilityTimeout: '60',
      RedrivePolicy:
        '{"deadLetterTargetArn":"arn:aws:sqs:ap-southeast-3:000000000000:Dead.fifo","maxReceiveCount":3}',
    },
  });
});

test('a function has its code, environment and what its role may do', () => {
  const { functions } = read(WHOLE_STACK);
  expect(functions).toEqual([
    {
      name: 'Worker',
      arn: 'arn:aws:lambda:ap-southeast-3:000000000000:function:Worker',
      code: { path: 'code', packaging: 'zip' },
      handler: 'index.handler',
      environment: { TABLE: 'Table', SITE: 'https://x' },
      timeoutSeconds: 10,
      memoryMegabytes: 128,
      reservedConcurrency: undefined,
      statements: [
        {
          effect: 'Allow',
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          resources: ['arn:aws:sqs:ap-southeast-3:000000000000:Files'],
        },
        {
          effect: 'Allow',
          actions: ['dynamodb:PutItem'],
          resources: ['arn:aws:dynamodb:ap-southeast-3:000000000000:table/Table'],
        },
      ],
    },
  ]);
});

test('notifications, mappings, routes and the distribution are connected', () => {
  const model = read(WHOLE_STACK);
  expect(model.notifications).toMatchObject([{ bucket: 'uploads', prefix: 'text/', suffix: '' }]);
  expect(model.mappings).toMatchObject([
    {
      functionName: 'Worker',
      batchSize: 1,
      maximumConcurrency: 2,
      reportsBatchItemFailures: false,
    },
  ]);
  expect(model.apis).toMatchObject([{ routes: [{ key: '$default', functionName: 'Worker' }] }]);
  expect(model.edgeStatements).toMatchObject([{ actions: ['s3:GetObject', 's3:ListBucket'] }]);
  expect(model.distributions).toMatchObject([
    { config: { Origins: [{ DomainName: 'site.s3.ap-southeast-3.amazonaws.com' }] } },
  ]);
});

test('a notification to a queue that lets S3 send nothing is refused', () => {
  const { FilesPolicy: _, ...resources } = WHOLE_STACK.Resources;
  expect(() => read(template(resources))).toThrow('a queue policy that lets s3.amazonaws.com send');
});

test('a condition that is not known is refused, that of TLS is not', () => {
  const policy = (condition: unknown) => ({
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: 'b',
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Deny',
            Action: 's3:*',
            Principal: { AWS: '*' },
            Resource: '*',
            Condition: condition,
          },
        ],
      },
    },
  });
  const tls = policy({ Bool: { 'aws:SecureTransport': 'false' } });
  expect(readOne('Policy', tls).edgeStatements).toEqual([]);
  const address = policy({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } });
  expect(() => readOne('Policy', address)).toThrow('aws:sourceip');
});

const LIKE = { 'dynamodb:LeadingKeys': ['S#*', 'OPEN'] };
const THERE = { 'dynamodb:LeadingKeys': 'false' };

function statementsWith(statement: Record<string, unknown>) {
  const put = { Action: 'dynamodb:PutItem', Resource: '*', ...statement };
  const resources = { ...WHOLE_STACK.Resources, Role: roleWith([put]) };
  return read(template(resources)).functions.map(({ statements }) => statements);
}

test('a role’s statement may be for some partitions alone', () => {
  const condition = { 'ForAllValues:StringLike': LIKE, Null: THERE };
  expect(statementsWith({ Condition: condition })).toMatchObject([
    [{ actions: ['dynamodb:PutItem'], leadingKeys: ['S#*', 'OPEN'] }],
  ]);
});

test.each([
  ['without a demand that there are some', { Condition: { 'ForAllValues:StringLike': LIKE } }],
  ['of a request that names none', { Condition: { Null: THERE } }],
  ['by other operators', { Condition: { StringLike: LIKE, Null: THERE } }],
  ['by an address', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }],
  ['to deny', { Effect: 'Deny', Condition: { 'ForAllValues:StringLike': LIKE, Null: THERE } }],
])('a role’s condition %s is refused', (_, statement) => {
  expect(() => statementsWith(statement)).toThrow('policy conditions that the local cloud knows');
});

test('a managed policy that grants more than logs is refused', () => {
  const role = {
    Type: 'AWS::IAM::Role',
    Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
  };
  expect(() => readOne('Role', role)).toThrow('AdministratorAccess');
});

test('CDK’s own function for notifications is never run', () => {
  const resources = {
    ...WHOLE_STACK.Resources,
    Handler: functionWith({ Runtime: 'python3.13', Code: { ZipFile: 'pass' } }),
    Notifications: {
      ...WHOLE_STACK.Resources.Notifications,
      Properties: {
        ...WHOLE_STACK.Resources.Notifications?.Properties,
        ServiceToken: arn('Handler'),
      },
    } as Resource,
  };
  expect(read(template(resources)).functions.map(({ name }) => name)).toEqual(['Worker']);
});

test('a function in another language is refused where something would call it', () => {
  const resources = { Role: roleWith([]), Worker: functionWith({ Runtime: 'python3.13' }) };
  expect(() => read(template(resources))).toThrow('a runtime nodejs… for the function Worker');
});

test.each([
  ['rate(1 minute)', 60],
  ['rate(5 minutes)', 300],
  ['rate(2 hours)', 7_200],
  ['rate(1 day)', 86_400],
])('%s is every %i seconds', (expression, seconds) => {
  const model = read(
    template({
      Role: roleWith([]),
      Worker: functionWith(),
      Tick: {
        Type: 'AWS::Events::Rule',
        Properties: { ScheduleExpression: expression, Targets: [{ Arn: arn('Worker'), Id: 'x' }] },
      },
    }),
  );
  expect(model.schedules).toMatchObject([{ functionName: 'Worker', everySeconds: seconds }]);
});

test('a schedule that is no rate is refused', () => {
  const rule = {
    Type: 'AWS::Events::Rule',
    Properties: { ScheduleExpression: 'cron(0 12 * * ? *)', Targets: [] },
  };
  const target = { ...rule, Properties: { ...rule.Properties, Targets: [{ Arn: 'x', Id: 'y' }] } };
  expect(() => readOne('Tick', target)).toThrow('cron(0 12 * * ? *)');
});

test('the scheduler’s target may name the event', () => {
  const model = read(
    template({
      Role: roleWith([]),
      Worker: functionWith(),
      Tick: {
        Type: 'AWS::Scheduler::Schedule',
        Properties: {
          FlexibleTimeWindow: { Mode: 'OFF' },
          ScheduleExpression: 'rate(1 minute)',
          Target: { Arn: arn('Worker'), RoleArn: 'x', Input: '{"a":1}' },
        },
      },
    }),
  );
  expect(model.schedules).toMatchObject([{ source: 'aws.scheduler', input: { a: 1 } }]);
});
