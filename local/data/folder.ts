import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './lock.ts';
import { writeFileAtomically } from './write.ts';

/**
 * The data folder:
 *
 * - `s3/`        objects, a folder a bucket
 * - `dynamodb/`  the table, a LevelDB
 * - `secret`     what the keys of the functions are derived from (0600)
 * - `lock`       the process that uses the folder
 * - `local.json` where the running cloud is, for the command line; written by `npm start`
 */
export interface DataFolder {
  readonly s3: string;
  readonly dynamodb: string;
  readonly secret: string;
  /** Lets another process use the folder. */
  release(): void;
}

/** @throws ExpectationError where another process uses the folder */
export function openDataFolder(dir: string): DataFolder {
  const s3 = join(dir, 's3');
  mkdirSync(s3, { recursive: true });
  const release = lockFolder(dir);
  return { s3, dynamodb: join(dir, 'dynamodb'), secret: secretOf(join(dir, 'secret')), release };
}

function secretOf(file: string): string {
  if (!existsSync(file)) writeFileAtomically(file, randomBytes(32).toString('base64'));
  return readFileSync(file, 'utf8');
}
