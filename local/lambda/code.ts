import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import { ExpectationError, shown } from '../../shared/errors.ts';
import { sha256 } from '../../shared/ids.ts';
import type { AssetSource } from '../template/assets.ts';

/** Lambda looks for the handler's file by these endings, in this order. */
const ENDINGS = ['.js', '.mjs', '.cjs'];

export interface HandlerCode {
  readonly directory: string;
  readonly file: string;
  readonly exportName: string;
  /** the source map of the file, where the assembly has one */
  readonly sourceMap?: string;
}

/** The assembly's folder of source maps: each is named by the SHA-256 of what it is the map of. */
const SOURCE_MAPS = 'source-maps';

/**
 * Finds a function's code in the assembly. An asset that a command builds only for a deployment is
 * run from the bundle that the command starts from: the last of its arguments.
 * @param handler `file.export`
 * @throws ExpectationError where it is not there
 */
export function handlerCode(
  functionName: string,
  source: AssetSource,
  handler: string,
  assembly: string,
): HandlerCode {
  const path = 'path' in source ? source.path : (source.executable.at(-1) ?? '');
  const directory = isAbsolute(path) ? path : join(assembly, path);
  const dot = handler.lastIndexOf('.');
  const stem = join(directory, handler.slice(0, dot));
  const file = ENDINGS.map((ending) => stem + ending).find((candidate) => existsSync(candidate));
  if (dot < 1 || file === undefined) {
    const subject = `the handler ${shown(handler)} of ${functionName}`;
    throw new ExpectationError('a file of the asset', subject, `none in ${directory}`);
  }
  if (!('path' in source)) checkSharp(functionName, file);
  const sourceMap = join(assembly, SOURCE_MAPS, `${sha256(readFileSync(file))}.map`);
  const found = { directory, file, exportName: handler.slice(dot + 1) };
  return existsSync(sourceMap) ? { ...found, sourceMap } : found;
}

/** What a deployment installs beside the bundle must here be found in the project. */
function checkSharp(functionName: string, file: string): void {
  try {
    createRequire(file).resolve('sharp');
  } catch (cause) {
    throw new ExpectationError(
      'sharp to be found from the bundle (is the assembly inside the project?)',
      functionName,
      `none above ${file}`,
      { cause },
    );
  }
}
