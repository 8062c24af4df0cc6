import { runSimulation, type SimulationRequestPrincipal } from '@cloud-copilot/iam-simulate';
import type { Asked } from '../../local/iam/evaluate.ts';
import type { Document, Policies } from './policies.ts';

/** Who asks, as IAM sees them. */
export interface Caller {
  /** An ARN, the name of a service, or nobody at all. */
  readonly principal: SimulationRequestPrincipal;
  readonly identity: readonly Document[];
  /** Besides TLS, which everybody uses unless this says otherwise. */
  readonly context: Readonly<Record<string, string>>;
}

/** An administrator's policy. */
export const EVERYTHING: Document = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** A function, by its name. */
export function functionCaller({ accountId, roles, identity }: Policies, name: string): Caller {
  const role = roles.get(name);
  const documents = identity.get(role ?? '');
  if (role === undefined || documents === undefined) throw new TypeError(`${name} has no role`);
  const principal = `arn:aws:sts::${accountId}:assumed-role/${role}/${name}`;
  return { principal, identity: documents, context: {} };
}

/** CloudFront, when it asks S3 for a reader of this distribution. */
export function edgeCaller({ accountId, distribution }: Policies): Caller {
  return {
    principal: 'cloudfront.amazonaws.com',
    identity: [],
    context: { 'aws:SourceArn': distribution, 'aws:SourceAccount': accountId },
  };
}

/**
 * What IAM says, by an evaluator that shares no code with the local cloud's: `Allowed`,
 * `ImplicitlyDenied`, `ExplicitlyDenied`, or, where it cannot tell, `Error: …`, which is as good as
 * denied.
 */
export async function verdict(
  { accountId, resource: policies }: Pick<Policies, 'accountId' | 'resource'>,
  { principal, identity, context }: Caller,
  { action, resource, leadingKeys }: Asked,
): Promise<string> {
  const result = await runSimulation(
    {
      request: {
        principal,
        action,
        resource: { resource, accountId },
        contextVariables: {
          'aws:SecureTransport': 'true',
          ...(leadingKeys && { 'dynamodb:LeadingKeys': [...leadingKeys] }),
          ...context,
        },
      },
      identityPolicies: identity.map((policy, i) => ({ name: `${i}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      resourcePolicy: policies.get(holderOf(resource)),
    },
    {},
  );
  return result.resultType === 'error' ? `Error: ${result.errors.message}` : result.overallResult;
}

export async function isAllowed(
  policies: Pick<Policies, 'accountId' | 'resource'>,
  caller: Caller,
  asked: Asked,
): Promise<boolean> {
  return (await verdict(policies, caller, asked)) === 'Allowed';
}

/** What has the policy: an object's bucket, or the thing itself. */
function holderOf(arn: string): string {
  return arn.startsWith('arn:aws:s3:::') ? (arn.split('/')[0] ?? '') : arn;
}
