import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ExpectationError } from '../../shared/errors.ts';
import { writeFileAtomically } from './write.ts';

const schema = z.object({
  /** Of the API, without a slash at its end. */
  api: z.string(),
  /** Of the newsroom's front page. */
  site: z.string(),
  /** The newsroom's id. */
  newsroom: z.string(),
  /** An editor's token. */
  token: z.string(),
});

/** Where the running cloud is, and whose newsroom it holds: what the command line reads. */
export type LocalJson = z.infer<typeof schema>;

/** It holds a token, so nobody else may read it; it is there only while all is ready. */
export function writeLocalJson(dataDir: string, value: LocalJson): void {
  writeFileAtomically(fileIn(dataDir), `${JSON.stringify(value, null, 2)}\n`);
}

/** From now on nobody is led to a cloud that is not running; the next one finds its newsroom. */
export function retireLocalJson(dataDir: string): void {
  if (existsSync(fileIn(dataDir))) renameSync(fileIn(dataDir), lastIn(dataDir));
}

/** @throws ExpectationError where the file is something else */
export function readLocalJson(dataDir: string): LocalJson | undefined {
  return read(fileIn(dataDir));
}

/**
 * What the last run has left, or undefined where none was ever ready.
 * @throws ExpectationError where the file is something else
 */
export function readLastJson(dataDir: string): LocalJson | undefined {
  return read(lastIn(dataDir));
}

function read(file: string): LocalJson | undefined {
  if (!existsSync(file)) return undefined;
  const content = readFileSync(file, 'utf8');
  try {
    return schema.parse(JSON.parse(content));
  } catch (cause) {
    // What came may hold a token, and people paste messages into chats.
    const expected = '{ api, site, newsroom, token }';
    throw new ExpectationError(expected, file, 'something else', { cause });
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'local.json');
}

function lastIn(dataDir: string): string {
  return join(dataDir, 'last.json');
}
