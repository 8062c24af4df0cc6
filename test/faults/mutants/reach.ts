import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Tests that need the whole deployment, or a browser; the runs under faults are made beside. */
const ELSEWHERE = /^test\/(?:faults|flow|kills|locks|local|infra|iam|upgrade)\//;

/** Of the runs that are made for each mutant. */
export const SOME_FAULTS = 'test/faults/mutants/some-faults.ts';

/** Which checks run a file's code. */
export interface Reach {
  /** whether runs under faults do */
  readonly faults: boolean;
  /** tests of the file itself, or of its folder */
  readonly near: readonly string[];
  /** all the others that come to it through what they import */
  readonly far: readonly string[];
}

export type ReachOf = (file: string) => Reach;

/** @returns what reaches a file of the checkout: by its imports, those of types left out */
export async function findReach(root: string): Promise<ReachOf> {
  const tests = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('test', name))
    .filter((name) => name.endsWith('.test.ts') && !ELSEWHERE.test(name));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [SOME_FAULTS, ...tests],
    outdir: 'out',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const loaded = new Map<string, ReadonlySet<string>>();
  const imports = new Map<string, ReadonlySet<string>>();
  for (const { entryPoint, inputs } of Object.values(metafile.outputs)) {
    if (entryPoint === undefined) continue;
    loaded.set(entryPoint, new Set(Object.keys(inputs)));
    const own = metafile.inputs[entryPoint]?.imports ?? [];
    imports.set(entryPoint, new Set(own.map(({ path }) => path)));
  }
  return (file) => {
    const reaching = tests.filter((test) => loaded.get(test)?.has(file));
    const isNear = (test: string) =>
      imports.get(test)?.has(file) === true || isMirrored(dirname(test), file);
    return {
      faults: loaded.get(SOME_FAULTS)?.has(file) === true,
      near: reaching.filter(isNear),
      far: reaching.filter((test) => !isNear(test)),
    };
  };
}

/** Whether that folder of tests is the one of the file's own, or of the command that begins with it. */
function isMirrored(folder: string, file: string): boolean {
  return folder === join('test', dirname(file)) || `${folder}.ts` === join('test', file);
}
