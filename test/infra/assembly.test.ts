import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PROJECT, wartaApp } from '../../infra/warta-app.ts';
import { readAssembly } from '../../local/assembly.ts';

mkdirSync(join(PROJECT, 'cdk.out'), { recursive: true });
const work = mkdtempSync(join(PROJECT, 'cdk.out', 'test-'));
afterAll(() => rmSync(work, { recursive: true }));

function stacks(name: string, context: Readonly<Record<string, unknown>>) {
  const outdir = join(work, name);
  const assembly = wartaApp({ outdir, context }).synth();
  return { names: assembly.stacks.map(({ stackName }) => stackName), model: readAssembly(outdir) };
}

const plain = stacks('plain', {});

test('where nobody is told of alarms there is one stack', () => {
  expect(plain.names).toEqual(['Warta']);
});

test('where somebody is told there are two, and the local cloud runs the one that it ran before', () => {
  const told = stacks('told', {
    alarmEmail: 'humas-it@example.go.id',
    monthlyBudgetUsd: '20',
    domain: 'berita.example.go.id',
    certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/0d5e4f4a',
  });
  expect(told.names.sort()).toEqual(['Warta', 'Warta-us-east-1']);
  const runs = ({ functions, queues, schedules }: typeof plain.model) =>
    [functions, queues, schedules].map((of) => of.map(({ name }) => name));
  expect(runs(told.model)).toEqual(runs(plain.model));
});

test('with a copy in a second account the local cloud still starts, and copies nothing', () => {
  const copied = stacks('copied', { exportBucket: 'warta-copy', exportAccount: '111122223333' });
  expect(copied.names).toEqual(['Warta']);
  expect(copied.model.schedules).toEqual(plain.model.schedules);
});
