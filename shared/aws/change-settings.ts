import { ExpectationError, shown } from '../errors.ts';
import { NEWSROOM_ID } from '../keys.ts';
import { publishMessage } from '../messages.ts';
import { SETTINGS_ID, type Settings } from '../settings.ts';
import { type ChangeSettings, settingsLog } from '../settings-log.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { Log } from './log.ts';
import type { Newsrooms } from './newsrooms.ts';
import type { Queue } from './queue.ts';

export interface ChangeSettingsDeps {
  readonly log: Log;
  readonly newsrooms: Newsrooms;
  readonly checkpoints: Checkpoints;
  readonly publishQueue: Queue;
}

/**
 * Makes a newsroom, or changes its settings; publishing then renders everything that shows them.
 * @throws ExpectationError for an id that no URL could bear
 */
export async function changeSettings(
  { log, newsrooms, checkpoints, publishQueue }: ChangeSettingsDeps,
  command: ChangeSettings,
): Promise<Settings> {
  const { newsroom } = command;
  if (!NEWSROOM_ID.test(newsroom)) {
    const expected = '2 to 40 lower-case letters, digits and hyphens, a letter first';
    throw new ExpectationError(expected, 'a newsroom id', shown(newsroom));
  }
  // Known to the sweep before its log begins: a crash in between then loses nothing.
  await newsrooms.register(newsroom);
  // Read before the log is: should the newsroom be restored in between, the record of what the old
  // log said then loses against that of the restored one.
  const { epoch, registered } = await checkpoints.read(newsroom);
  const { event, state } = await log.append(newsroom, SETTINGS_ID, settingsLog, command);
  await newsrooms.saveSettings(state, { epoch: registered ?? epoch, seq: event.seq });
  await publishQueue.send(publishMessage(newsroom, event.seq));
  return state;
}
