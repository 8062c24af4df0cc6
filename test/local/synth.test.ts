import {
  existsSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { synthesise } from '../../local/synth/run.ts';
import { assemble } from '../../local/synth.ts';
import { temporaryFolder } from './fixtures/assembly.ts';

/** A project, and a CDK app in whose place stands something that counts and takes a moment. */
function project() {
  const projectDir = temporaryFolder();
  for (const folder of ['infra', 'functions', 'shared']) {
    mkdirSync(join(projectDir, folder, 'deep'), { recursive: true });
    writeFileSync(join(projectDir, folder, 'deep', 'a.ts'), '1');
  }
  mkdirSync(join(projectDir, 'docs'));
  for (const file of ['cdk.json', 'package-lock.json', 'docs/openapi.json']) {
    writeFileSync(join(projectDir, file), '{}');
  }
  const runs: string[] = [];
  const run = async (_: string, outdir: string) => {
    runs.push(outdir);
    mkdirSync(outdir, { recursive: true });
    await setTimeout(50);
    writeFileSync(join(outdir, 'manifest.json'), '{}');
  };
  const edit = (file: string, content: string) => writeFileSync(join(projectDir, file), content);
  return { projectDir, run, runs, edit };
}

test('an assembly is made once for the same sources', async () => {
  const { projectDir, run, runs } = project();
  const first = await assemble({ projectDir, run });
  expect(existsSync(join(first, 'manifest.json'))).toBe(true);
  expect(await assemble({ projectDir, run })).toBe(first);
  expect(runs).toEqual([first]);
});

test.each([
  'infra/deep/a.ts',
  'functions/deep/a.ts',
  'shared/deep/b.ts',
  'cdk.json',
  'package-lock.json',
  'docs/openapi.json',
])('a change in %s makes another', async (file) => {
  const { projectDir, run, edit } = project();
  const first = await assemble({ projectDir, run });
  edit(file, '2');
  expect(await assemble({ projectDir, run })).not.toBe(first);
});

test('a change elsewhere makes none', async () => {
  const { projectDir, run, runs, edit } = project();
  await assemble({ projectDir, run });
  edit('README.md', 'hai');
  await assemble({ projectDir, run });
  expect(runs).toHaveLength(1);
});

test('several at once make one', async () => {
  const { projectDir, run, runs } = project();
  const dirs = await Promise.all([1, 2, 3].map(() => assemble({ projectDir, run })));
  expect(new Set(dirs).size).toBe(1);
  expect(runs).toHaveLength(1);
});

test('one that failed halfway is made anew', async () => {
  const { projectDir, run, runs } = project();
  const failing = async (_: string, outdir: string) => {
    mkdirSync(outdir, { recursive: true });
    writeFileSync(join(outdir, 'left-over'), '');
    throw new Error('no');
  };
  await expect(assemble({ projectDir, run: failing })).rejects.toThrow('no');
  const dir = await assemble({ projectDir, run });
  expect(runs).toEqual([dir]);
  expect(existsSync(join(dir, 'left-over'))).toBe(false);
});

test('of the old ones the three that were used last stay', async () => {
  const { projectDir, run, edit } = project();
  const made: string[] = [];
  for (let n = 0; n < 5; n++) {
    edit('cdk.json', String(n));
    made.push(await assemble({ projectDir, run }));
    const hoursAgo = new Date(Date.now() - (10 - n) * 3_600_000);
    utimesSync(join(made[n] ?? '', 'complete'), hoursAgo, hoursAgo);
  }
  edit('cdk.json', 'last');
  const last = await assemble({ projectDir, run });
  const left = readdirSync(join(projectDir, 'node_modules', '.cache', 'warta'));
  expect(left.sort()).toEqual([last, ...made.slice(3)].map((dir) => dir.slice(-32)).sort());
});

test('an app that fails says why', async () => {
  const { projectDir } = project();
  symlinkSync(resolve('node_modules'), join(projectDir, 'node_modules'));
  writeFileSync(join(projectDir, 'package.json'), '{"type":"module"}');
  writeFileSync(join(projectDir, 'infra', 'app.ts'), 'throw new Error("no stack today")');
  const failed = synthesise(projectDir, join(projectDir, 'out'));
  await expect(failed).rejects.toThrow('no stack today');
});
