import * as z from 'zod/mini';
import { ExpectationError } from '../../../shared/errors.ts';
import { givenName, kind, type Resource } from '../kind.ts';
import { noLocalMeaning, tags } from '../properties.ts';

const RETRIES = 'a run that fails is made good by the next one';

/** A call of AWS that a schedule makes without a function. */
const EXPORT = ':scheduler:::aws-sdk:dynamodb:exportTableToPointInTime';

const common = {
  Name: z.optional(z.string()),
  Description: noLocalMeaning('for readers'),
  ScheduleExpression: z.string(),
  State: z.optional(z.literal('ENABLED')),
  Tags: tags,
};

/** Of a rule's targets and of a schedule's alike. */
const ofTargets = {
  Input: z.optional(z.string()),
  RetryPolicy: noLocalMeaning(RETRIES),
  DeadLetterConfig: noLocalMeaning(RETRIES),
};

/** `AWS::Events::Rule` with a schedule; patterns of events are not known here. */
export const rule = kind({
  schema: z.strictObject({
    ...common,
    Targets: z.array(
      z.strictObject({
        Arn: z.string(),
        Id: noLocalMeaning('a name for readers'),
        ...ofTargets,
      }),
    ),
  }),
  identify(resource) {
    const name = givenName(resource, 'Name') ?? resource.name;
    const { region, accountId } = resource;
    return { ref: name, attributes: { Arn: `arn:aws:events:${region}:${accountId}:rule/${name}` } };
  },
  add(resource, { ScheduleExpression, Targets }, draft) {
    for (const { Arn, Input } of Targets) {
      draft.schedules.push({
        ...scheduled(resource, ScheduleExpression, Input),
        functionRef: Arn,
        source: 'aws.events',
      });
    }
  },
});

/** `AWS::Scheduler::Schedule` */
export const schedule = kind({
  schema: z.strictObject({
    ...common,
    GroupName: noLocalMeaning('a folder for schedules'),
    FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
    ScheduleExpressionTimezone: noLocalMeaning('rates have no time zone'),
    Target: z.strictObject({
      Arn: z.string(),
      RoleArn: noLocalMeaning('the scheduler is part of the local cloud'),
      ...ofTargets,
    }),
  }),
  identify(resource) {
    const name = givenName(resource, 'Name') ?? resource.name;
    const { region, accountId } = resource;
    const arn = `arn:aws:scheduler:${region}:${accountId}:schedule/default/${name}`;
    return { ref: name, attributes: { Arn: arn } };
  },
  add(resource, { ScheduleExpression, Target }, draft) {
    // Nothing here needs a copy in another account.
    if (Target.Arn.endsWith(EXPORT)) return;
    draft.schedules.push({
      ...scheduled(resource, ScheduleExpression, Target.Input),
      functionRef: Target.Arn,
      source: 'aws.scheduler',
    });
  },
});

function scheduled(resource: Resource, expression: string, input: string | undefined) {
  const { identity, logicalId, type } = resource;
  return {
    name: identity.ref,
    arn: identity.attributes.Arn ?? '',
    everySeconds: rateSeconds(expression, `${logicalId} (${type}) ScheduleExpression`),
    ...(input === undefined ? {} : { input: JSON.parse(input) as unknown }),
  };
}

const UNIT_SECONDS = { minute: 60, hour: 3_600, day: 86_400 };

/** `rate(5 minutes)` → 300. */
function rateSeconds(expression: string, where: string): number {
  const match = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  const [, count, unit] = match ?? [];
  if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
    throw new ExpectationError('rate(…)', where, expression);
  }
  return Number(count) * UNIT_SECONDS[unit];
}
