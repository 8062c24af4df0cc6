import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from './write.ts';

/** What an operator's commands need of the running cloud. */
export interface OperatorJson {
  readonly outputs: Readonly<Record<string, string>>;
  /** endpoints of the local services, and keys that may do everything */
  readonly environment: Readonly<Record<string, string>>;
}

/** Like local.json it is there only once all is ready, and for its owner's eyes alone. */
export function writeOperatorJson(dataDir: string, { outputs, environment }: OperatorJson): void {
  const text = JSON.stringify({ outputs, environment }, null, 2);
  writeFileAtomically(fileIn(dataDir), `${text}\n`);
}

/** From now on nobody is led to services that are not running. */
export function removeOperatorJson(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'operator.json');
}
