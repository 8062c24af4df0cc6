import { changeSettings } from '../../../shared/aws/change-settings.ts';
import { dynamoCheckpoints } from '../../../shared/aws/checkpoints.ts';
import { dynamoLog } from '../../../shared/aws/log.ts';
import { dynamoNewsrooms } from '../../../shared/aws/newsrooms.ts';
import { archivedStates } from '../../../shared/aws/states.ts';
import type { SettingsValues } from '../../../shared/settings.ts';
import { sampleSettings } from '../../support/articles.ts';
import type { World } from '../world/world.ts';

/** Milliseconds until somebody at a shell runs a command again that failed. */
const AGAIN = 5_000;
const MOST_TRIES = 10;

/** Somebody with `warta newsroom` at a shell, who runs what failed again. */
export class Operator {
  constructor(readonly world: World) {}

  /** Makes a newsroom, or changes its settings. */
  async settings(
    newsroom: string,
    commandId: string,
    values: Partial<SettingsValues> = {},
  ): Promise<void> {
    const { scheduler } = this.world;
    const initial = sampleSettings().values;
    for (let tried = 0; tried < MOST_TRIES; tried += 1) {
      try {
        const command = { newsroom, values, initial, actor: 'Operator', commandId };
        await changeSettings(this.#deps(), command);
        return;
      } catch {
        await scheduler.wait(AGAIN);
      }
    }
    throw new Error(`gave up on the settings of ${newsroom}`);
  }

  #deps() {
    const { world } = this;
    const worker = world.scheduler.newWorker('operator', 'operator');
    const { table, archive, queues } = world.portsFor(() => worker);
    const { now, random, wait } = world.surroundings;
    const states = archivedStates(archive);
    return {
      log: dynamoLog({ table, states, now, random, wait }),
      newsrooms: dynamoNewsrooms(table),
      checkpoints: dynamoCheckpoints(table),
      publishQueue: queues.publish,
    };
  }
}
