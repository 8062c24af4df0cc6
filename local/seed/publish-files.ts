import { setTimeout as sleep } from 'node:timers/promises';
import { openApi } from '../../cli/api-client.ts';
import { hashed, readableFiles } from '../../cli/files/submission-files.ts';
import { createBoard } from '../../cli/progress/board.ts';
import { begin, send } from '../../cli/publish.ts';
import type { Session } from '../../cli/session.ts';
import type { Target } from '../../cli/target.ts';
import { ExpectationError } from '../../shared/errors.ts';
import type { SubmissionView } from '../../shared/submissions/wire.ts';

/** A start that takes longer than this has failed. */
const SECONDS = 60;

/** Submissions under one key that an earlier start may have left unfinished until they expired. */
const MOST_ROUNDS = 5;

/**
 * Publishes a release as the command line does, without its words. Called again with the same key it
 * finds the release published, or goes on with it.
 * @throws when it is not live in the end
 */
export async function publishFiles(
  target: Omit<Target, 'local'>,
  paths: readonly string[],
  key: string,
): Promise<void> {
  const session = await quietSession({ ...target, local: true });
  const files = await hashed(await readableFiles(paths, session.io), session.io);
  for (let round = 1; ; round += 1) {
    const begun = await begin(session, files, `${key}-${round}`);
    if (begun.view.state === 'live') return;
    if (begun.view.state !== 'rejected') {
      const { last } = await send(session, begun, SECONDS);
      if (last.state === 'live') return;
      throw notLive(key, `one that is ${last.state}`, last);
    }
    if (round === MOST_ROUNDS) {
      throw notLive(key, `${round} that were rejected, the last one so:`, begun.view);
    }
  }
}

function notLive(key: string, what: string, { reason, files }: SubmissionView): ExpectationError {
  const reasons = files.map((file) => `${file.name}: ${file.state} ${file.reason ?? ''}`);
  const lines = [what, reason, ...reasons].filter((line) => line !== undefined);
  return new ExpectationError('a live release', `the sample ${key}`, lines.join('\n'));
}

async function quietSession(target: Target): Promise<Session> {
  const silent = { write: () => undefined };
  const io: Session['io'] = {
    stdout: silent,
    stderr: { ...silent, isTTY: false, columns: 80, rows: 24 },
    env: {},
    cwd: process.cwd(),
    self: 'warta',
    signal: new AbortController().signal,
    now: () => performance.now(),
    sleep: async (milliseconds) => await sleep(milliseconds),
  };
  const api = await openApi({ target, io, notice: () => undefined });
  const board = createBoard(io.now, () => ({
    changed: () => undefined,
    note: () => undefined,
    end: () => undefined,
  }));
  return { io, api, board };
}
