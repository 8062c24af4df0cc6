import { NewerEpoch } from '../../shared/aws/newer-epoch.ts';

/** Another worker has gone on meanwhile; what this one knows is out of date. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Each time that another worker goes on meanwhile; there is at most one that is not a late riser. */
const MOST_TRIES = 5;

/**
 * Does it again from the beginning as long as other workers go on meanwhile: their work is newer. So is
 * a restoration.
 * @throws Overtaken when they kept going on; the message then comes again
 */
export async function unlessOvertaken<T>(what: string, tryOnce: () => Promise<T>): Promise<T> {
  let last: Overtaken | NewerEpoch | undefined;
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    try {
      return await tryOnce();
    } catch (error) {
      if (!(error instanceof Overtaken || error instanceof NewerEpoch)) throw error;
      last = error;
    }
  }
  // Each is new: where the last one is for ever, it says what is in the way.
  throw new Overtaken(`${what}: overtaken ${MOST_TRIES} times, at last as ${last?.message}`, {
    cause: last,
  });
}
