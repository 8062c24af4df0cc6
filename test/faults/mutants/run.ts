import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { thoseThatDoNotRun } from './compiles.ts';
import { EQUIVALENT } from './equivalent.ts';
import { findMutants } from './found.ts';
import type { Mutant } from './mutant.ts';
import { notice } from './notice.ts';
import { findReach, type ReachOf } from './reach.ts';
import { Tree } from './tree.ts';

const USAGE = `npm run mutants -- [--only TEXT]… [--from NAME] [--list] [--processes P]

Checks the checks: takes every condition of a write and every fence out of a copy of the product, one
in turn, and runs what should notice. Exits 1 if one survives. Nothing notices
that does not end, or breaks before it can tell.

  --only TEXT     those whose name holds that text, or one of several
  --from NAME     that one and what follows it, where a run was cut off
  --list          their names alone
  --processes P   one for each core where absent`;

const OPTIONS = {
  only: { type: 'string', multiple: true },
  from: { type: 'string' },
  list: { type: 'boolean' },
  processes: { type: 'string' },
  help: { type: 'boolean' },
} as const;

const ROOT = resolve(import.meta.dirname, '../../..');

async function main(): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const all = findMutants(ROOT);
  assertKnown(all);
  const wanted = wantedOf(all, values);
  const mutants = wanted.filter(({ name }) => !(name in EQUIVALENT));
  if (values.list) {
    for (const { name } of mutants) console.log(name);
    return 0;
  }
  assertRunning(mutants);
  const reach = await findReach(ROOT);
  await assertQuiet(mutants, reach);
  const processes = Number(values.processes ?? availableParallelism());
  const survivors = await tryAll(mutants, reach, processes);
  for (const name of survivors) console.log(`SURVIVED ${name}`);
  const noticed = mutants.length - survivors.length;
  const figures = [
    `${wanted.length} mutants`,
    `${noticed} noticed`,
    `${wanted.length - mutants.length} equivalent`,
    `${survivors.length} survived`,
  ];
  console.log(figures.join(', '));
  return survivors.length > 0 ? 1 : 0;
}

/** @throws where there are none, or none of that name */
function wantedOf(
  all: readonly Mutant[],
  { only = [''], from }: { readonly only?: string[]; readonly from?: string },
): Mutant[] {
  const first = from === undefined ? 0 : all.findIndex(({ name }) => name === from);
  if (first < 0) throw new Error(`Expected a name of --list for --from but received ${from}`);
  const wanted = all.slice(first).filter(({ name }) => only.some((text) => name.includes(text)));
  if (wanted.length > 0) return wanted;
  throw new Error(`Expected a mutant for --only but received ${only.join(', ')}`);
}

/** @throws where a reason is given for what is not there any more */
function assertKnown(mutants: readonly Mutant[]): void {
  const names = new Set(mutants.map(({ name }) => name));
  const unknown = Object.keys(EQUIVALENT).filter((name) => !names.has(name));
  if (unknown.length > 0) throw new Error(`no mutant is called ${unknown.join(', nor ')}`);
}

/** @throws where one would not even run: whatever fails then has noticed nothing */
function assertRunning(mutants: readonly Mutant[]): void {
  const broken = thoseThatDoNotRun(ROOT, mutants);
  if (broken.length > 0) throw new Error(`these do not run:\n${broken.join('\n')}`);
}

/** @throws where something fails though nothing is missing: each mutant would seem to be noticed */
async function assertQuiet(mutants: readonly Mutant[], reach: ReachOf): Promise<void> {
  const tree = new Tree(ROOT);
  const near = new Set(mutants.flatMap(({ file }) => reach(file).near));
  const all = { faults: true, near: [...near], far: [] };
  const { by, remarks } = await notice(tree.folder, all);
  tree.remove();
  if (by === undefined && remarks.length === 0) return;
  const what = by ?? remarks.join(', ');
  throw new Error(`Expected no failure before anything is taken out but received: ${what}`);
}

/** @returns names of those that nobody noticed, with what did not end or broke */
async function tryAll(
  mutants: readonly Mutant[],
  reach: ReachOf,
  processes: number,
): Promise<string[]> {
  const survivors: string[] = [];
  const left = mutants.entries();
  const begun = Date.now();
  const worker = async () => {
    const tree = new Tree(ROOT);
    try {
      for (const [i, mutant] of left) {
        const { by, remarks } = await tree.without(mutant, () =>
          // What functions do, runs under faults do soonest; the rest has tests that take seconds.
          notice(tree.folder, reach(mutant.file), !mutant.file.startsWith('functions/')),
        );
        const what = by === undefined ? ['SURVIVED', ...remarks].join(', ') : `noticed by ${by}`;
        if (by === undefined) survivors.push([mutant.name, ...remarks].join(', '));
        const minutes = Math.round((Date.now() - begun) / 60_000);
        console.log(`${i + 1} of ${mutants.length}, ${minutes} min: ${mutant.name}: ${what}`);
      }
    } finally {
      tree.remove();
    }
  };
  await Promise.all(Array.from({ length: processes }, worker));
  return survivors;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
