import { type ApiClient, openApi } from './api-client.ts';
import { tellFailure } from './failure.ts';
import { statusHint } from './hints.ts';
import type { Io } from './io.ts';
import { type Board, openBoard } from './progress/board.ts';
import { findTarget } from './target.ts';

/** What a command works with once it knows its newsroom. */
export interface Session {
  readonly io: Io;
  readonly api: ApiClient;
  readonly board: Board;
}

/** Finds the newsroom, does the work, and lets go of the terminal however that ends. */
export async function inSession(
  io: Io,
  work: (session: Session) => Promise<number>,
): Promise<number> {
  const target = await findTarget(io);
  const board = openBoard(io);
  try {
    const api = await openApi({ target, io, notice: board.note });
    return await work({ io, api, board });
  } finally {
    board.end();
  }
}

/** From here on the newsroom knows the submission: whatever ends the work, the user learns its id. */
export async function keepingSight(
  { io, board }: Session,
  submission: string,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    board.end();
    const exitCode = await tellFailure(error, io);
    io.stderr.write(statusHint(io.self, submission));
    return exitCode;
  }
}
