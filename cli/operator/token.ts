import { ROLES, type Role } from '../../shared/submissions/submission.ts';
import { parseCommandLine } from '../args.ts';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { findDeployment } from './deployment.ts';
import { recordsOf } from './records.ts';

const USAGE = `Usage: warta token create NEWSROOM --role ${ROLES.join('|')} --name NAME [--days N]

Makes a token for one person or machine and prints it: once, for it is kept nowhere. An editor's
releases go live at once; a reporter's wait for review.

Options:
  --role ROLE  what its holder may do
  --name NAME  whose it is; the log names them
  --days N     how long it lasts (365)`;

const DAY_MS = 24 * 3600 * 1000;

/** `warta token` */
export const token: Command = {
  summary: 'make a token for a reporter or an editor (operators)',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine({
      args: [...args],
      options: {
        role: { type: 'string' },
        name: { type: 'string' },
        days: { type: 'string', default: '365' },
      },
      allowPositionals: true,
    });
    const [action, newsroom, ...more] = positionals;
    if (action !== 'create' || !newsroom || more.length > 0) {
      const received = positionals.join(' ') || 'nothing';
      throw new UsageError(`Expected create NEWSROOM for warta token but received ${received}`);
    }
    const { name, role, days } = values;
    if (!isRole(role)) {
      throw new UsageError(`Expected ${ROLES.join(', ')} for --role but received ${role}`);
    }
    if (!name) throw new UsageError('Expected a name for --name but received nothing');
    if (!/^[1-9]\d{0,3}$/.test(days)) {
      throw new UsageError(`Expected 1 to 9999 for --days but received ${days}`);
    }
    const { newsrooms, tokens } = recordsOf(await findDeployment(io));
    if (!(await newsrooms.settings(newsroom))) {
      throw new UsageError(
        `Expected a newsroom that exists for the token but received ${newsroom}`,
      );
    }
    const expiresAt = new Date(Date.now() + Number(days) * DAY_MS).toISOString();
    io.stderr.write(`For ${name}, ${role} of ${newsroom}, until ${expiresAt.slice(0, 10)}:\n`);
    io.stdout.write(`${await tokens.create({ newsroom, role, name, expiresAt })}\n`);
    return 0;
  },
};

function isRole(text: string | undefined): text is Role {
  return (ROLES as readonly (string | undefined)[]).includes(text);
}
