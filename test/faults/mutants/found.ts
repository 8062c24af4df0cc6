import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findConditions } from './conditions.ts';
import type { Fence } from './fence.ts';
import { FENCES } from './fences.ts';
import { FENCES_AT_AWS } from './fences-at-aws.ts';
import { FENCES_OF_PEOPLE } from './fences-of-people.ts';
import type { Mutant } from './mutant.ts';

/** The product, and what its operator changes it with; the local cloud guards nobody's release. */
const FOLDERS = ['shared', 'functions', 'cli/operator'];
const LISTED = [...FENCES, ...FENCES_AT_AWS, ...FENCES_OF_PEOPLE];

/** All mutants of a checkout: those that are found, and those that are listed. */
export function findMutants(root: string): Mutant[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(root, folder, file)),
  );
  return [...findConditions(root, files.toSorted()), ...findFences(root)];
}

/** Those that are listed. */
function findFences(root: string): Mutant[] {
  return LISTED.map((each) => mutantOf(root, each));
}

/** @throws where the code is no more what it was listed as: the list then has to follow it */
function mutantOf(root: string, { name, file, code, instead }: Fence): Mutant {
  const source = readFileSync(join(root, file), 'utf8');
  const start = source.indexOf(code);
  if (start < 0 || source.includes(code, start + 1)) {
    throw new Error(`Expected once in ${file}, for «${name}», but received none or more: ${code}`);
  }
  return { name: `${file} ${name}`, file, start, end: start + code.length, text: instead };
}
