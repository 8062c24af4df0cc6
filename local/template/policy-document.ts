import * as z from 'zod/mini';
import { ExpectationError, shown } from '../../shared/errors.ts';
import type { Statement } from '../iam/statement.ts';
import { noLocalMeaning } from './properties.ts';

const oneOrMore = z.union([z.string(), z.array(z.string())]);
const conditions = z.optional(z.record(z.string(), z.record(z.string(), z.unknown())));

const statement = {
  Sid: noLocalMeaning('a name for readers'),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: conditions,
};

/** A policy of a role: what it may do. */
export const identityPolicy = z.strictObject({
  Version: noLocalMeaning('there is only one'),
  Statement: z.array(z.strictObject(statement)),
});

/** A policy of a bucket or queue: what others may do with it. */
export const resourcePolicy = z.strictObject({
  Version: noLocalMeaning('there is only one'),
  Statement: z.array(
    z.strictObject({
      ...statement,
      Principal: z.union([
        z.literal('*'),
        z.strictObject({ AWS: z.optional(oneOrMore), Service: z.optional(oneOrMore) }),
      ]),
    }),
  ),
});

const LEADING_KEYS = 'dynamodb:LeadingKeys';

/** The one condition of a role's policy that means something here. */
const leadingKeys = z.strictObject({
  'ForAllValues:StringLike': z.strictObject({ [LEADING_KEYS]: oneOrMore }),
  Null: z.strictObject({ [LEADING_KEYS]: z.literal('false') }),
});

type IdentityPolicy = z.infer<typeof identityPolicy>;
type ResourcePolicy = z.infer<typeof resourcePolicy>;
type RawStatement = IdentityPolicy['Statement'][number];

/**
 * Conditions that always hold here. A distribution, bucket or rule reaches only what the template
 * connects it to, so whom a service acts for need not be checked again.
 */
const ALWAYS_TRUE = new Set(['aws:sourcearn', 'aws:sourceaccount']);

/** Conditions that never hold here, on statements that deny: everything stays on this machine. */
const NEVER_TRUE = new Set(['aws:securetransport']);

/** What a role's policy says, as statements that can be evaluated. */
export function identityStatements(policy: IdentityPolicy, where: string): Statement[] {
  return policy.Statement.map((raw) => {
    if (raw.Condition === undefined) return plain(raw);
    return { ...plain(raw), leadingKeys: partitionsIn(raw, where) };
  });
}

/**
 * The patterns of partitions that a statement is for. All of a request's have to match one: true of a
 * request without any, so that another condition has to demand that there are some.
 */
function partitionsIn({ Effect, Condition }: RawStatement, where: string): string[] {
  const { data } = leadingKeys.safeParse(Condition);
  if (Effect === 'Allow' && data) return list(data['ForAllValues:StringLike'][LEADING_KEYS]);
  throw unknownCondition(JSON.stringify(Condition), where);
}

/** What a resource's policy grants to services, by service principal. */
export function serviceStatements(
  policy: ResourcePolicy,
  where: string,
): { readonly service: string; readonly statement: Statement }[] {
  return policy.Statement.flatMap((raw) => {
    const keys = conditionKeys(raw);
    if (raw.Effect === 'Deny' && keys.length > 0 && keys.every((key) => NEVER_TRUE.has(key))) {
      return [];
    }
    const unknown = keys.find((key) => !ALWAYS_TRUE.has(key));
    if (unknown !== undefined) throw unknownCondition(unknown, where);
    if (raw.Principal === '*' || raw.Principal.AWS !== undefined || !raw.Principal.Service) {
      throw new ExpectationError('a service as principal', where, shown(raw.Principal));
    }
    return list(raw.Principal.Service).map((service) => ({ service, statement: plain(raw) }));
  });
}

function plain(raw: RawStatement): Statement {
  return { effect: raw.Effect, actions: list(raw.Action), resources: list(raw.Resource) };
}

function list(value: string | string[]): string[] {
  return typeof value === 'string' ? [value] : value;
}

function conditionKeys(raw: RawStatement): string[] {
  return Object.values(raw.Condition ?? {}).flatMap((test) =>
    Object.keys(test).map((key) => key.toLowerCase()),
  );
}

function unknownCondition(key: string, where: string): ExpectationError {
  return new ExpectationError('policy conditions that the local cloud knows', where, key);
}
