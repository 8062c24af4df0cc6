import { beforeAll, expect, test } from 'vitest';
import type { Call } from '../../local/iam/call-log.ts';
import { allows } from '../../local/iam/evaluate.ts';
import { EDGE, OPERATOR } from '../../local/iam/principals.ts';
import { type Grant, grantsOf, shownGrant, statementOf, unexplained } from '../iam/grants.ts';
import { type Policies, policiesOf } from '../iam/policies.ts';
import { edgeCaller, functionCaller, isAllowed, verdict } from '../iam/simulate.ts';
import type { TestCloud } from '../support/cloud.ts';

/** What flows come to use by a race alone. */
const RARE = [
  [/^Publish\S* s3:ListBucket \S*archive\S*$/i, 'asked where an erasure overtakes a publishing'],
] as const;

/**
 * After the flows: what was granted and what was done are the same. Two evaluators say so, that of
 * the local cloud, which decided each call, and iam-simulate, which reads the template by itself.
 */
export function leastPrivilege(cloud: () => TestCloud): void {
  let policies: Policies;
  beforeAll(() => {
    policies = policiesOf(cloud().assembly);
  });

  const calls = () => distinct(cloud().cloud.calls.all());
  const callerOf = (name: string) =>
    name === EDGE ? edgeCaller(policies) : functionCaller(policies, name);

  test('every call was allowed', async () => {
    const refused: string[] = [];
    for (const call of calls()) {
      const { principal, action, resource, allowed } = call;
      const answer = await verdict(policies, callerOf(principal), call);
      if (allowed && answer === 'Allowed') continue;
      refused.push(`${principal} ${action} ${resource}: ${allowed}, ${answer}`);
    }
    expect(refused).toEqual([]);
  }, 60_000);

  test('every grant was used by its function', async () => {
    const { model } = cloud().cloud;
    const holders = [...model.functions, { name: EDGE, statements: model.edgeStatements }];
    const unused: Grant[] = [];
    const unusedToo: Grant[] = [];
    for (const grant of holders.flatMap(({ name, statements }) => grantsOf(name, statements))) {
      const own = calls().filter(({ principal }) => principal === grant.holder);
      if (!isUsedLocally(grant, own)) unused.push(grant);
      if (!(await isUsed(grant, own))) unusedToo.push(grant);
    }
    expect(unusedToo.map(shownGrant)).toEqual(unused.map(shownGrant));
    expect(unexplained(unused, RARE)).toEqual([]);
  }, 60_000);
}

/**
 * One of each kind; the operator, who may do everything, is left out. Partitions of one kind differ by
 * an id, on which no policy depends: the local cloud, which decided each call, saw all of them.
 */
function distinct(calls: readonly Call[]): Call[] {
  const functions = calls.filter(({ principal }) => principal !== OPERATOR);
  return [...new Map(functions.map((call) => [kindOf(call), call])).values()];
}

function kindOf({ leadingKeys = [], ...call }: Call): string {
  return JSON.stringify([call, ...leadingKeys.map((key) => key.replace(/#.*/s, '#'))]);
}

function only(partition: string) {
  return {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [partition] },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  };
}

/** Whether the grant alone would allow one of the calls, as the local cloud has it. */
function isUsedLocally(grant: Grant, calls: readonly Call[]): boolean {
  const statement = statementOf(grant);
  return calls.some((call) => allows([statement], call));
}

/** The same, as iam-simulate has it. */
async function isUsed(grant: Grant, calls: readonly Call[]): Promise<boolean> {
  const { action: Action, resource: Resource, partition } = grant;
  const Condition = partition === undefined ? {} : only(partition);
  const Statement = [{ Effect: 'Allow', Action, Resource, Condition }] as const;
  const identity = [{ Version: '2012-10-17', Statement }];
  // Whoever holds it: one account, no other policies.
  const account = { accountId: '000000000000', resource: new Map() };
  const principal = 'arn:aws:iam::000000000000:user/holder';
  for (const call of calls.filter(({ action }) => action === grant.action)) {
    if (await isAllowed(account, { principal, identity, context: {} }, call)) return true;
  }
  return false;
}
