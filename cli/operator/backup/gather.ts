import type { BackupObject } from '../../../shared/backup/inventory.ts';
import type { LogEvent } from '../../../shared/events.ts';
import type { Settings } from '../../../shared/settings.ts';
import { partText } from '../../progress/units.ts';
import type { Copies } from './copies.ts';
import type { BackUpDeps } from './deps.ts';
import { keepAll, originals, renditions } from './media.ts';
import { keepStates } from './states.ts';

/** All that a part of the log consists of, as it lies in the backup now. */
export interface Contents {
  readonly objects: readonly BackupObject[];
  /** keys that the log names, and that the archive lacks or holds damaged */
  readonly missing: readonly string[];
  /** as they are at the end of the log */
  readonly settings: Settings | undefined;
}

/** Copies every object that these events need, unless it is there already. */
export async function gather(
  { listing, counter, signal }: BackUpDeps,
  copies: Copies,
  newsroom: string,
  events: readonly LogEvent[],
): Promise<Contents> {
  const states = await keepStates(copies, events, (done, of) => {
    signal.throwIfAborted();
    counter.at('Reading states', done, of);
  });
  const found = await originals(listing, copies, newsroom, states.needs);
  const wanted = [...found.wanted, ...renditions(states.needs)];
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  let done = 0;
  const media = await keepAll(copies, wanted, (size) => {
    signal.throwIfAborted();
    bytes += size;
    done += 1;
    counter.at(`Photos and renditions, ${partText(bytes, total)}`, done, wanted.length);
  });
  return {
    objects: [...states.objects, ...media.objects],
    missing: [...states.missing, ...found.missing, ...media.missing],
    settings: states.settings,
  };
}
