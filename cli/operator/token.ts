import { ROLES, type Role } from '../../shared/submissions/submission.ts';
import { badArguments, parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { findDeployment } from './deployment.ts';
import { type Stores, storesOf } from './stores.ts';
import { tokenLine } from './token-line.ts';

const USAGE = `Usage: warta token create NEWSROOM --role ${ROLES.join('|')} --name NAME [--days N]
       warta token list NEWSROOM
       warta token revoke NEWSROOM ID

Makes a token for one person or machine and prints it: once, for it is kept nowhere. An editor's
releases go live at once; a reporter's wait for review. Works on the deployment that WARTA_STACK
names, with your AWS credentials, or else on the local one.

Options:
  --role ROLE  what its holder may do
  --name NAME  whose it is; the log names them
  --days N     how long it lasts (365)`;

const OPTIONS = {
  role: { type: 'string' },
  name: { type: 'string' },
  days: { type: 'string', default: '365' },
} as const;

const DAY_MS = 24 * 3600 * 1000;

/** `warta token` */
export const token: Command = {
  summary: 'make, list or revoke tokens (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, OPTIONS);
    const [action, newsroom = '', id, ...more] = positionals;
    if (action === 'create' && newsroom && id === undefined) {
      return await create(io, newsroom, values);
    }
    if (action === 'list' && newsroom && id === undefined) return await list(io, newsroom);
    if (action === 'revoke' && newsroom && id && more.length === 0) {
      return await revoke(io, newsroom, id);
    }
    throw badArguments('create NEWSROOM, list NEWSROOM or revoke NEWSROOM ID', positionals);
  },
};

interface Wanted {
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly days: string;
}

async function create(io: Io, newsroom: string, { role, name, days }: Wanted): Promise<number> {
  if (!isRole(role)) {
    throw new UsageError(`Expected ${ROLES.join(', ')} for --role but received ${role}`);
  }
  if (!name) throw new UsageError('Expected a name for --name but received nothing');
  if (!/^[1-9]\d{0,3}$/.test(days)) {
    throw new UsageError(`Expected 1 to 9999 for --days but received ${days}`);
  }
  const { tokens } = await storesWith(io, newsroom);
  const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
  io.stderr.write(`For ${name}, ${role} of ${newsroom}, until ${expiresAt.slice(0, 10)}:\n`);
  io.stdout.write(`${await tokens.create({ newsroom, role, name, expiresAt })}\n`);
  return 0;
}

async function list(io: Io, newsroom: string): Promise<number> {
  const { tokens } = await storesWith(io, newsroom);
  const now = new Date();
  for (const listed of await tokens.list(newsroom)) {
    io.stdout.write(`${tokenLine(listed, now)}\n`);
  }
  return 0;
}

async function revoke(io: Io, newsroom: string, id: string): Promise<number> {
  const { tokens } = await storesWith(io, newsroom);
  if (await tokens.revoke(newsroom, id)) {
    io.stderr.write(`${id} of ${newsroom} lets nobody in any more.\n`);
    return 0;
  }
  throw new UsageError(`Expected a token of ${newsroom} (see token list) but received ${id}`);
}

async function storesWith(io: Io, newsroom: string): Promise<Stores> {
  const stores = storesOf(await findDeployment(io));
  if (await stores.newsrooms.settings(newsroom)) return stores;
  throw new UsageError(`Expected a newsroom that exists for its tokens but received ${newsroom}`);
}

function isRole(text: string | undefined): text is Role {
  return (ROLES as readonly (string | undefined)[]).includes(text);
}
