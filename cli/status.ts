import { onlySubmission, parseCommandLine } from './args.ts';
import type { Command } from './command.ts';
import { paperOf } from './layout/paper.ts';
import { inSession } from './session.ts';
import { STATE_EXITS } from './states.ts';
import { statusTable } from './status-table.ts';

const USAGE = `Usage: warta status SUBMISSION [--json]

Prints where a submission and each of its files stand, how its manuscript was understood, and what looks
wrong in it. The exit code tells its state.

Options:
  --json  the API's answer as it is`;

/** `warta status` */
export const status: Command = {
  summary: 'show where a submission stands',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, {
      json: { type: 'boolean', default: false },
    });
    const submission = onlySubmission(positionals, 'status');
    return await inSession(io, async ({ api }) => {
      const view = await api.view(submission);
      const text = values.json
        ? JSON.stringify(view, undefined, 2)
        : statusTable(view, paperOf(io.stdout, io));
      io.stdout.write(`${text}\n`);
      return STATE_EXITS[view.state];
    });
  },
};
