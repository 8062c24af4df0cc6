import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../cli/files/make-folder.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { tryLock } from '../lock-file.ts';
import { removeUnfinished } from './unfinished.ts';
import { writeFileAtomically } from './write.ts';

/**
 * The data folder, for its owner's eyes alone: it holds originals, what is not yet published, and
 * tokens. On Windows a folder has the rights of the one that it lies in.
 *
 * - `s3/`        objects, a folder a bucket
 * - `dynamodb/`  the table, a LevelDB
 * - `secret`     what the keys of the functions are derived from (0600)
 * - `lock`       the process that uses the folder
 * - `local.json` where the running cloud is, for the command line; there while `npm start` is ready
 * - `last.json` the same of the run before, whose newsroom and token the next run goes on with
 */
export interface DataFolder {
  readonly s3: string;
  readonly dynamodb: string;
  readonly secret: string;
  /** Lets another process use the folder. */
  release(): void;
}

const PRIVATE = 0o700;

/** @throws ExpectationError where another process uses the folder, or nothing can be written there */
export function openDataFolder(dir: string): DataFolder {
  const s3 = join(dir, 's3');
  const dynamodb = join(dir, 'dynamodb');
  makePrivate(dir, [s3, dynamodb]);
  const lock = tryLock(join(dir, 'lock'));
  if (!lock.taken) {
    throw new ExpectationError(
      'a folder that no other local cloud uses (stop that one, or set WARTA_DATA)',
      `the data folder ${dir}`,
      `one that process ${lock.holder} uses`,
    );
  }
  removeUnfinished(dir);
  const secret = secretOf(join(dir, 'secret'));
  return { s3, dynamodb, secret, release: lock.release };
}

/** A folder that somebody has made and named keeps its rights; what lies in it is ours. */
function makePrivate(dir: string, within: readonly string[]): void {
  try {
    makeFolder(dir, PRIVATE);
    accessSync(dir, constants.W_OK);
    for (const folder of within) {
      makeFolder(folder, PRIVATE);
      // Releases before this one made them for everybody to read.
      chmodSync(folder, PRIVATE);
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const expected = 'a folder that can be written to (set WARTA_DATA)';
    throw new ExpectationError(expected, 'the data', `${dir}: ${reason}`, { cause });
  }
}

function secretOf(file: string): string {
  if (!existsSync(file)) writeFileAtomically(file, randomBytes(32).toString('base64'));
  return readFileSync(file, 'utf8');
}
