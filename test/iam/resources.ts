import type { Asked } from '../../local/iam/evaluate.ts';
import type { CloudModel } from '../../local/template/model.ts';
import type { Row } from './matrix.ts';
import type { Policies } from './policies.ts';

/** A name that is made at run time. */
const MADE = 'samarinda/a1b2c3/01';

/** What a row of matrix.md asks for; of a table, behind its name, one partition. */
export function askedIn(
  { action, on }: Pick<Row, 'action' | 'on'>,
  model: CloudModel,
  policies: Policies,
): Asked {
  const [, table, partition] = /^(table\S*) (\S+)$/.exec(on) ?? [];
  const resource = arnOf(table ?? on, model, policies);
  if (partition === undefined) return { action, resource };
  return { action, resource, leadingKeys: [partition.replace('…', MADE)] };
}

/**
 * The ARNs of what matrix.md names.
 * @throws for a name that it does not explain
 */
export function arnOf(on: string, model: CloudModel, policies: Policies): string {
  const { region, accountId, outputs } = model;
  const arn = (service: string, rest: string) =>
    `arn:aws:${service}:${region}:${accountId}:${rest}`;
  const iam = (rest: string) => `arn:aws:iam::${accountId}:${rest}`;
  const queue = (output: string) => arn('sqs', (outputs[output] ?? '').split('/').at(-1) ?? '');
  const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  const table = arn('dynamodb', `table/${outputs.TableName}`);
  const known: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
    [/^\*$/, () => '*'],
    [
      /^(uploads|archive|site)(\/.*)?$/,
      (bucket, key) => `arn:aws:s3:::${outputs[`${capital(bucket)}Bucket`]}${key}`,
    ],
    [/^other bucket(\/.*)?$/, (key) => `arn:aws:s3:::other-bucket${key}`],
    [/^table(\/index\/\w+)?$/, (index) => `${table}${index}`],
    [/^(photo|text|publish|timer) queue$/, (name) => queue(`${capital(name)}QueueUrl`)],
    [
      /^(photo|text|publish|timer) dead letters$/,
      (name) => queue(`${capital(name)}DeadLettersUrl`),
    ],
    [/^distribution$/, () => policies.distribution],
    [/^function (\w+)$/, (name) => arn('lambda', `function:${name}`)],
    [/^role of (\w+)$/, (name) => iam(`role/${policies.roles.get(name)}`)],
    [/^log of (\w+)$/, (name) => policies.logs.get(name) ?? ''],
    [/^other role$/, () => iam('role/other')],
    [/^other user$/, () => iam('user/other')],
    [/^other table$/, () => arn('dynamodb', 'table/other')],
    [/^other queue$/, () => arn('sqs', 'other')],
    [/^other log$/, () => arn('logs', 'log-group:other')],
    [/^other distribution$/, () => `arn:aws:cloudfront::${accountId}:distribution/EOTHER`],
    [/^other edge function$/, () => `arn:aws:cloudfront::${accountId}:function/other`],
    [/^other event bus$/, () => arn('events', 'event-bus/default')],
    [/^other rule$/, () => arn('events', 'rule/other')],
    [/^other alarm$/, () => arn('cloudwatch', 'alarm:other')],
    [/^other secret$/, () => arn('secretsmanager', 'secret:other-AbCdEf')],
    [/^other parameter$/, () => arn('ssm', 'parameter/other')],
    [/^other stack$/, () => arn('cloudformation', 'stack/other/1')],
    [/^other instance$/, () => arn('ec2', 'instance/i-1')],
  ];
  for (const [pattern, build] of known) {
    const match = pattern.exec(on);
    if (match) return build(...match.slice(1).map((part = '') => part.replace('…', MADE)));
  }
  throw new Error(`Expected a name that test/iam/resources.ts explains: ${on}`);
}
