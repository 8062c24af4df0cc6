import { ExpectationError } from '../errors.ts';
import type { Checkpoint, Unlogged } from './checkpoints.ts';

/** The log lacks an event that was published: see {@link Unlogged}. */
export class EventUnknown extends ExpectationError {
  override readonly name = 'EventUnknown';
  constructor(newsroom: string, { seq, instead }: Unlogged) {
    const expected = `event ${seq}, which its checkpoint says is published,`;
    const advice =
      `if a backup has what was lost: warta restore ${newsroom} SOURCE; if none has: ` +
      `warta doctor ${newsroom} --repair`;
    super(expected, `the log of ${newsroom}`, `${instead}; ${advice}`);
  }
}

/** @throws EventUnknown for a checkpoint that nothing may follow from */
export function assertLogged(newsroom: string, { unlogged }: Pick<Checkpoint, 'unlogged'>): void {
  if (unlogged) throw new EventUnknown(newsroom, unlogged);
}
