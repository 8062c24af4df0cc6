import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EQUIVALENT } from './equivalent.ts';
import { findMutants } from './found.ts';
import type { Mutant } from './mutant.ts';
import { notice } from './notice.ts';
import { Tree } from './tree.ts';

const USAGE = `npm run mutants -- [--only TEXT]… [--list] [--processes P]

Checks the checks: takes every condition of a write and every fence out of a copy of the product, one
in turn, and runs what should notice. Exits 1 if nothing noticed.

  --only TEXT     those whose name holds that text, or one of several
  --list          their names alone
  --processes P   one for each core where absent`;

const OPTIONS = {
  only: { type: 'string', multiple: true },
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
  const { only = [''] } = values;
  const isWanted = (name: string) => only.some((text) => name.includes(text));
  const mutants = all.filter(({ name }) => isWanted(name) && !(name in EQUIVALENT));
  if (values.list) {
    for (const { name } of mutants) console.log(name);
    return 0;
  }
  if (mutants.length === 0)
    throw new Error(`Expected a mutant for --only but received ${only.join(', ')}`);
  await assertQuiet(mutants);
  const survivors = await tryAll(mutants, Number(values.processes ?? availableParallelism()));
  for (const { name } of survivors) console.log(`SURVIVED ${name}`);
  console.log(`${Object.keys(EQUIVALENT).length} left out, with reasons, in equivalent.ts`);
  const killed = mutants.length - survivors.length;
  console.log(`${mutants.length} mutants, ${killed} killed, ${survivors.length} survived`);
  return survivors.length > 0 ? 1 : 0;
}

/** @throws where a reason is given for what is not there any more */
function assertKnown(mutants: readonly Mutant[]): void {
  const names = new Set(mutants.map(({ name }) => name));
  const unknown = Object.keys(EQUIVALENT).filter((name) => !names.has(name));
  if (unknown.length > 0) throw new Error(`no mutant is called ${unknown.join(', nor ')}`);
}

/** @throws where something fails though nothing is missing: each mutant would seem to be noticed */
async function assertQuiet(mutants: readonly Mutant[]): Promise<void> {
  const tree = new Tree(ROOT);
  const by = await notice(tree.folder, [...new Set(mutants.map(({ file }) => file))]);
  tree.remove();
  if (by !== undefined) throw new Error(`Expected no failure before anything is taken out: ${by}`);
}

async function tryAll(mutants: readonly Mutant[], processes: number): Promise<Mutant[]> {
  const survivors: Mutant[] = [];
  const left = mutants.entries();
  const worker = async () => {
    const tree = new Tree(ROOT);
    try {
      for (const [i, mutant] of left) {
        const begun = Date.now();
        const by = await tree.without(mutant, () => notice(tree.folder, [mutant.file]));
        if (by === undefined) survivors.push(mutant);
        const seconds = Math.round((Date.now() - begun) / 1000);
        const what = by === undefined ? 'SURVIVED' : `killed by ${by}`;
        console.log(`${i + 1} of ${mutants.length}, ${seconds} s: ${mutant.name}: ${what}`);
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
