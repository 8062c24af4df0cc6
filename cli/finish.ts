import { onlySubmission, parseCommandLine, waitSeconds } from './args.ts';
import type { Command } from './command.ts';
import { conclude } from './conclude.ts';
import { follow, show } from './follow.ts';
import { inSession, keepingSight } from './session.ts';
import { isAtRest } from './states.ts';

const USAGE = `Usage: warta finish SUBMISSION

Goes on with the files that have arrived, without those that were refused or never came, and waits
like publish does: the live URL is the last line of stdout.

Options:
  --wait SECONDS  wait so long at most until it is live (600)`;

/** `warta finish` */
export const finish: Command = {
  summary: 'go on with the files of a submission that have arrived',
  usage: USAGE,
  async run(args, io) {
    const { values, positionals } = parseCommandLine(args, {
      wait: { type: 'string', default: '600' },
    });
    const submission = onlySubmission(positionals, 'finish');
    const seconds = waitSeconds(values.wait);
    return await inSession(io, async (session) => {
      const { api, board } = session;
      return await keepingSight(session, submission, async () => {
        const view = await api.finish(submission);
        show(board, view);
        const last = isAtRest(view.state)
          ? view
          : await follow(session, submission, { seconds, isOver: ({ state }) => isAtRest(state) });
        board.end();
        return conclude(last, { uploads: [], failures: [] }, io);
      });
    });
  },
};
