import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod/mini';
import { codeOf } from '../shared/errors.ts';
import { NEWSROOM_ID } from '../shared/keys.ts';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { dataFolder } from './project.ts';

/** Where submissions go. */
export interface Target {
  /** scheme and host, perhaps a path, without a slash at the end */
  readonly api: string;
  readonly token: string;
  /** the token's own newsroom where this is not known */
  readonly newsroom?: string;
  /** found by its data folder: it may have been stopped since */
  readonly local: boolean;
}

const LocalJson = z.object({ api: z.url(), newsroom: z.string(), token: z.string() });

/** The newsroom that the environment names, else the local one. */
export async function findTarget({ env }: Pick<Io, 'env'>): Promise<Target> {
  const { WARTA_API: api, WARTA_TOKEN: token, WARTA_NEWSROOM: newsroom } = env;
  if (api && token) return remoteTarget(api, token, newsroom);
  if (api) throw new UsageError('Expected WARTA_TOKEN beside WARTA_API but received nothing');
  if (token) throw new UsageError('Expected WARTA_API beside WARTA_TOKEN but received nothing');
  return await localTarget(path.join(dataFolder(env), 'local.json'));
}

function remoteTarget(api: string, token: string, newsroom: string | undefined): Target {
  if (!URL.canParse(api) || !isSafe(new URL(api))) {
    throw new UsageError(`Expected an https URL for WARTA_API but received ${api}`);
  }
  if (!/^[\x21-\x7e]+$/.test(token.trim())) {
    throw new UsageError('Expected printable characters for WARTA_TOKEN but received others');
  }
  if (newsroom && !NEWSROOM_ID.test(newsroom)) {
    throw new UsageError(`Expected a newsroom's id for WARTA_NEWSROOM but received ${newsroom}`);
  }
  const target = { api: api.replace(/\/+$/, ''), token: token.trim(), local: false };
  return newsroom ? { ...target, newsroom } : target;
}

/** A token must not travel in the clear, unless it stays on this machine. */
function isSafe({ protocol, hostname }: URL): boolean {
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && here);
}

async function localTarget(file: string): Promise<Target> {
  const parsed = LocalJson.safeParse(await readJson(file));
  if (parsed.success) return { ...parsed.data, local: true };
  throw new UsageError(
    `Expected { api, newsroom, token } for ${file} but received other contents; ` +
      'start the local newsroom again with `npm start`',
  );
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (isAbsent(codeOf(error))) {
      throw new UsageError(noTarget(file), { cause: error });
    }
    throw error;
  }
}

/** ENOTDIR: what should be a folder is a file. */
function isAbsent(code: string): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function noTarget(file: string): string {
  return (
    `Expected a newsroom to talk to but received neither WARTA_API and WARTA_TOKEN nor ${file}: ` +
    'start the local newsroom with `npm start`, or set WARTA_API and WARTA_TOKEN'
  );
}
