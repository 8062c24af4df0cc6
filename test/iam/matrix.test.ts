import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readAssembly } from '../../local/assembly.ts';
import { type Asked, allows } from '../../local/iam/evaluate.ts';
import { EDGE } from '../../local/iam/principals.ts';
import type { Statement } from '../../local/iam/statement.ts';
import { assemble } from '../../local/synth.ts';
import type { CloudModel } from '../../local/template/model.ts';
import { grantsOf, statementOf, unexplained } from './grants.ts';
import { readMatrix } from './matrix.ts';
import { type Policies, policiesOf } from './policies.ts';
import { arnOf, askedIn } from './resources.ts';
import {
  type Caller,
  EVERYTHING,
  edgeCaller,
  functionCaller,
  isAllowed,
  verdict,
} from './simulate.ts';

const { columns, rows } = readMatrix();

let model: CloudModel;
let policies: Policies;

beforeAll(async () => {
  const assembly = await assemble({ projectDir: resolve(import.meta.dirname, '../..') });
  model = readAssembly(assembly);
  policies = policiesOf(assembly);
}, 90_000);

function callerOf(name: string): Caller {
  return name === EDGE ? edgeCaller(policies) : functionCaller(policies, name);
}

/** As the local cloud reads the same template. */
function statementsOf(name: string): readonly Statement[] {
  if (name === EDGE) return model.edgeStatements;
  return model.functions.find((one) => one.name === name)?.statements ?? [];
}

test('every function has its column', () => {
  expect(columns.toSorted()).toEqual([...model.functions.map(({ name }) => name), EDGE].toSorted());
});

/** What both evaluators answer where everything is allowed: that a question makes sense. */
async function couldBeYes(asked: Asked): Promise<string> {
  const principal = `arn:aws:iam::${policies.accountId}:user/admin`;
  return await verdict(policies, { principal, identity: [EVERYTHING], context: {} }, asked);
}

/** `{ Api: 'yes', … }` */
function answers(allowed: readonly (boolean | undefined)[]): Record<string, string> {
  return Object.fromEntries(columns.map((name, i) => [name, allowed[i] ? 'yes' : '·']));
}

test.each(rows)('$action on $on', async ({ action, on, allowed }) => {
  const asked = askedIn({ action, on }, model, policies);
  expect(await couldBeYes(asked)).toBe('Allowed');
  const simulated = columns.map((name) => isAllowed(policies, callerOf(name), asked));
  expect(answers(await Promise.all(simulated))).toEqual(answers(allowed));
  // Logs have another ARN in the local cloud, which keeps none.
  if (action.startsWith('logs:')) return;
  const local = columns.map((name) => allows(statementsOf(name), asked));
  expect(answers(local)).toEqual(answers(allowed));
});

test('whatever is granted is a yes somewhere', () => {
  const missing = columns.flatMap((name, column) => {
    const yes = rows.filter(({ allowed }) => allowed[column]);
    return grantsOf(name, statementsOf(name)).filter((grant) => {
      const statement = statementOf(grant);
      return !yes.some((row) => allows([statement], askedIn(row, model, policies)));
    });
  });
  expect(unexplained(missing)).toEqual([]);
});

test('CDK’s own function sets a bucket’s notifications, and may do nothing of the above', async () => {
  const [notifier = ''] = [...policies.roles.keys()].filter((name) => !columns.includes(name));
  const caller = functionCaller(policies, notifier);
  const uploads = arnOf('uploads', model, policies);
  const set = { action: 's3:PutBucketNotification', resource: uploads };
  expect(await isAllowed(policies, caller, set)).toBe(true);
  const asked = rows.map(async ({ action, on }) =>
    (await isAllowed(policies, caller, askedIn({ action, on }, model, policies)))
      ? [action, on]
      : [],
  );
  expect((await Promise.all(asked)).flat()).toEqual([]);
});
