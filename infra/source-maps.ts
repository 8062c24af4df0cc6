import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { BuildOptions, OutputFile } from 'esbuild';
import { sha256 } from '../shared/ids.ts';
import type { BundleProps } from './bundle.ts';

/** Folder of the assembly; nothing in it is an asset, so none of it is deployed. */
export const SOURCE_MAPS = 'source-maps';

/** Says which lines a bundle was made of, beside the bundle: its bytes are the same without. */
export const WITH_SOURCE_MAPS = {
  sourcemap: 'external',
  sourcesContent: false,
} satisfies BuildOptions;

const ENDING = '.map';

/** A folder of the project that esbuild is told to write into, and nobody does. */
export const NOWHERE = 'cdk.out';

/**
 * Writes what esbuild would have written into NOWHERE: bundles into `outdir`, and the map of each into
 * `maps`, under the hash of the bundle, so that it is found wherever the CDK copies that. Maps name
 * their sources from the project's folder, and are the same for every `outdir`.
 */
export function writeOutputs(
  files: readonly OutputFile[],
  { project, outdir, maps }: BundleProps,
): void {
  mkdirSync(maps, { recursive: true });
  for (const { path, contents } of files) {
    if (path.endsWith(ENDING)) continue;
    const file = join(outdir, relative(join(project, NOWHERE), path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
    const map = files.find((other) => other.path === path + ENDING);
    if (map) writeFileSync(join(maps, sha256(contents) + ENDING), fromProject(map, project));
  }
}

function fromProject({ path, text }: OutputFile, project: string): string {
  const map = JSON.parse(text) as { readonly sources: readonly string[] };
  const sources = map.sources.map((source) => relative(project, resolve(dirname(path), source)));
  return JSON.stringify({ ...map, sources });
}
