import { expect, test } from 'vitest';
import { allows } from '../../local/iam/evaluate.ts';
import type { Statement } from '../../local/iam/statement.ts';
import type { TestCloud } from '../support/cloud.ts';

const ONE_STATEMENT =
  'CDK grants the edge objects and bucket in one statement: no action is for both';

/** Grants that no call here can use, each with its reason. */
const UNUSED: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/ logs:(CreateLogStream|PutLogEvents) /, 'Lambda writes the logs; here they go to the terminal'],
  [/^edge s3:GetObject arn:aws:s3:::[^/]+$/, ONE_STATEMENT],
  [/^edge s3:ListBucket arn:aws:s3:::[^/]+\/\*$/, ONE_STATEMENT],
];

/** After the flows: what was granted and what was done are the same. */
export function leastPrivilege(cloud: () => TestCloud): void {
  test('every call was allowed', () => {
    const refused = cloud()
      .cloud.calls.all()
      .filter(({ allowed }) => !allowed);
    expect(refused).toEqual([]);
  });

  test('every grant was used by its function', () => {
    const { model, calls } = cloud().cloud;
    const principals = [...model.functions, { name: 'edge', statements: model.edgeStatements }];
    const unused = principals.flatMap(({ name, statements }) => {
      const own = calls.all().filter(({ principal }) => principal === name);
      return grants(statements)
        .filter((grant) => !own.some(({ action, resource }) => allows([grant], action, resource)))
        .map(({ actions, resources }) => `${name} ${actions} ${resources}`);
    });
    expect(unused.filter((grant) => !UNUSED.some(([pattern]) => pattern.test(grant)))).toEqual([]);
    const stale = UNUSED.filter(([pattern]) => !unused.some((grant) => pattern.test(grant)));
    expect(stale).toEqual([]);
  });
}

/** Each action on each resource as a statement of its own. */
function grants(statements: readonly Statement[]): Statement[] {
  return statements.flatMap(({ effect, actions, resources }) =>
    actions.flatMap((action) =>
      resources.map((resource) => ({ effect, actions: [action], resources: [resource] })),
    ),
  );
}
