import * as z from 'zod/mini';
import { ExpectationError } from '../../../shared/errors.ts';
import type { Statement } from '../../iam/statement.ts';
import type { Draft } from '../draft.ts';
import { givenName, kind } from '../kind.ts';
import { identityPolicy, identityStatements } from '../policy-document.ts';
import { noLocalMeaning, tags } from '../properties.ts';

/** Managed policies that grant nothing but logs and traces, which the local cloud keeps itself. */
const LOGS_AND_TRACES = [
  'service-role/AWSLambdaBasicExecutionRole',
  'AWSXRayDaemonWriteAccess',
  'AWSXrayWriteOnlyAccess',
];

/** `AWS::IAM::Role` */
export const role = kind({
  schema: z.strictObject({
    RoleName: z.optional(z.string()),
    AssumeRolePolicyDocument: noLocalMeaning('each principal here has keys of its own from birth'),
    ManagedPolicyArns: z.optional(z.array(z.string())),
    Policies: z.optional(
      z.array(z.strictObject({ PolicyName: z.string(), PolicyDocument: identityPolicy })),
    ),
    Description: noLocalMeaning('for readers'),
    Path: noLocalMeaning('a folder for roles'),
    MaxSessionDuration: noLocalMeaning('keys here do not expire'),
    Tags: tags,
  }),
  identify(resource) {
    const name = givenName(resource, 'RoleName') ?? resource.name;
    return {
      ref: name,
      attributes: { Arn: roleArn(resource.accountId, name), RoleId: name },
    };
  },
  add({ identity, logicalId, type }, properties, draft) {
    const where = `${logicalId} (${type})`;
    for (const arn of properties.ManagedPolicyArns ?? []) {
      if (!LOGS_AND_TRACES.some((name) => arn.endsWith(`:policy/${name}`))) {
        throw new ExpectationError('managed policies that the local cloud knows', where, arn);
      }
    }
    for (const { PolicyDocument } of properties.Policies ?? []) {
      addStatements(draft, identity.ref, identityStatements(PolicyDocument, where));
    }
  },
});

/** `AWS::IAM::Policy` and `AWS::IAM::ManagedPolicy`, attached to roles by name. */
export const policy = kind({
  schema: z.strictObject({
    PolicyName: noLocalMeaning('a name for readers'),
    ManagedPolicyName: noLocalMeaning('a name for readers'),
    Description: noLocalMeaning('for readers'),
    Path: noLocalMeaning('a folder for policies'),
    PolicyDocument: identityPolicy,
    Roles: z.array(z.string()),
  }),
  identify: ({ name }) => ({ ref: name, attributes: {} }),
  add({ logicalId, type }, { PolicyDocument, Roles }, draft) {
    const statements = identityStatements(PolicyDocument, `${logicalId} (${type})`);
    for (const name of Roles) addStatements(draft, name, statements);
  },
});

/** The statements of a role by its name, and those of a service by its principal's. */
export function addStatements(draft: Draft, holder: string, statements: readonly Statement[]) {
  draft.statements.set(holder, [...(draft.statements.get(holder) ?? []), ...statements]);
}

export function roleArn(accountId: string, name: string): string {
  return `arn:aws:iam::${accountId}:role/${name}`;
}
