import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readAssembly } from '../../local/assembly.ts';
import { allows } from '../../local/iam/evaluate.ts';
import { EDGE } from '../../local/iam/principals.ts';
import type { Statement } from '../../local/iam/statement.ts';
import { assemble } from '../../local/synth.ts';
import type { CloudModel } from '../../local/template/model.ts';
import { grantsOf, unexplained } from './grants.ts';
import { readMatrix } from './matrix.ts';
import { type Policies, policiesOf } from './policies.ts';
import { arnOf } from './resources.ts';
import {
  type Asked,
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
  const asked = { action, resource: arnOf(on, model, policies) };
  expect(await couldBeYes(asked)).toBe('Allowed');
  const simulated = columns.map((name) => isAllowed(policies, callerOf(name), asked));
  expect(answers(await Promise.all(simulated))).toEqual(answers(allowed));
  // Logs have another ARN in the local cloud, which keeps none.
  if (action.startsWith('logs:')) return;
  const local = columns.map((name) => allows(statementsOf(name), action, asked.resource));
  expect(answers(local)).toEqual(answers(allowed));
});

test('whatever is granted is a yes somewhere', () => {
  const missing = columns.flatMap((name, column) => {
    const yes = rows.filter(({ allowed }) => allowed[column]);
    return grantsOf(name, statementsOf(name)).filter(({ action, resource }) => {
      const grant = { effect: 'Allow', actions: [action], resources: [resource] } as const;
      return !yes.some((row) => allows([grant], row.action, arnOf(row.on, model, policies)));
    });
  });
  expect(unexplained(missing)).toEqual([]);
});

test('CDK’s own function sets a bucket’s notifications, and may do nothing of the above', async () => {
  const [notifier = ''] = [...policies.roles.keys()].filter((name) => !columns.includes(name));
  const caller = functionCaller(policies, notifier);
  const on = (name: string) => arnOf(name, model, policies);
  const set = { action: 's3:PutBucketNotification', resource: on('uploads') };
  expect(await isAllowed(policies, caller, set)).toBe(true);
  const asked = rows.map(async ({ action, on: name }) =>
    (await isAllowed(policies, caller, { action, resource: on(name) })) ? [action, name] : [],
  );
  expect((await Promise.all(asked)).flat()).toEqual([]);
});
