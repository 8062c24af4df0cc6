import type { Statement } from '../../local/iam/statement.ts';

const ONE_STATEMENT =
  'CDK grants the edge objects and bucket in one statement: no action is for both';

type Reasons = readonly (readonly [pattern: RegExp, reason: string])[];

/** Grants that no call on the local cloud can use, each with its reason. */
const UNUSED: Reasons = [
  [/ logs:(CreateLogStream|PutLogEvents) /, 'Lambda writes the logs; here they go to the terminal'],
  [/^edge s3:GetObject arn:aws:s3:::[^/]+$/, ONE_STATEMENT],
  [/^edge s3:ListBucket arn:aws:s3:::[^/]+\/\*$/, ONE_STATEMENT],
];

/** One action on one pattern of resources, and whose it is. */
export interface Grant {
  readonly holder: string;
  readonly action: string;
  readonly resource: string;
  /** One pattern of partitions, where the grant is for some alone. */
  readonly partition?: string;
}

/** Each action on each resource, or each partition of it, by itself. */
export function grantsOf(holder: string, statements: readonly Statement[]): Grant[] {
  return statements.flatMap(({ actions, resources, leadingKeys }) =>
    actions.flatMap((action) =>
      resources.flatMap((resource): Grant[] => {
        const grant = { holder, action, resource };
        return leadingKeys?.map((partition) => ({ ...grant, partition })) ?? [grant];
      }),
    ),
  );
}

/** The grant alone, as the local cloud has it. */
export function statementOf({ action, resource, partition }: Grant): Statement {
  return {
    effect: 'Allow',
    actions: [action],
    resources: [resource],
    ...(partition !== undefined && { leadingKeys: [partition] }),
  };
}

export function shownGrant({ holder, action, resource, partition }: Grant): string {
  return `${holder} ${action} ${resource}${partition === undefined ? '' : ` ${partition}`}`;
}

/**
 * The grants that neither {@link UNUSED} nor `more` has a reason for, and reasons that no grant needs
 * any more.
 */
export function unexplained(unused: readonly Grant[], more: Reasons = []): string[] {
  const lines = unused.map(shownGrant);
  const reasons = [...UNUSED, ...more];
  const stale = reasons.filter(([pattern]) => !lines.some((line) => pattern.test(line)));
  return [
    ...lines.filter((line) => !reasons.some(([pattern]) => pattern.test(line))),
    ...stale.map(([pattern]) => `no grant matches ${pattern} any more`),
  ];
}
