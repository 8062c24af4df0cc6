import { ExpectationError } from '../../shared/errors.ts';
import type { Closing } from '../closing.ts';
import type { DataFolder } from '../data/folder.ts';
import type { Principals } from '../iam/stack-principals.ts';
import type { CloudModel } from '../template/model.ts';

export interface ServicesOptions {
  /** With AWS's addresses still in it. */
  readonly model: CloudModel;
  readonly folder: DataFolder;
  readonly principals: Principals;
  readonly sitePort?: number | undefined;
  readonly apiPort?: number | undefined;
  /** Gets the closing of whatever has been started, even where a later start fails. */
  readonly closing: Closing;
  /** @throws where the function fails */
  invoke(functionName: string, event: unknown): Promise<unknown>;
  log(line: string): void;
}

/** The one API or distribution that a stack may have. */
export function only<T>(all: readonly T[], what: string): T {
  const [first, ...more] = all;
  if (first !== undefined && more.length === 0) return first;
  throw new ExpectationError(`one ${what}`, 'the stack', String(all.length));
}
