import { DUE, NEWSROOMS } from '../../shared/aws/table-keys.ts';
import type { Dice } from '../support/dice.ts';
import { derivedRecords } from './checks/rendered-anew.ts';
import type { Stage } from './stage.ts';

/** Something of what follows from the log, which all of it may be made anew from. */
export type Loss = (stage: Stage, chance: Dice) => Promise<void>;

const site: Loss = async (stage) => loseObjects(stage, () => true);
const halfOfSite: Loss = async (stage, chance) => loseObjects(stage, () => chance.chance(0.5));
const cards: Loss = (stage) => loseRecords(stage, (key) => key.startsWith('L#'));
const checkpoints: Loss = (stage) => loseRecords(stage, (key) => key.endsWith(' CHECKPOINT'));
const settings: Loss = (stage) => loseRecords(stage, (key) => key.endsWith(' SETTINGS'));
const schedules: Loss = (stage) => loseRecords(stage, (key) => key.startsWith(`${DUE} `));
const records: Loss = (stage) => loseRecords(stage, () => true);
const queues: Loss = async ({ world }) => {
  for (const queue of Object.values(world.cloud.queues)) queue.purge();
};

export const everything: Loss = async (stage, chance) => {
  for (const lose of [site, records, queues]) await lose(stage, chance);
};

/** Any of them, alone and together. */
export const parts: readonly [Loss, ...Loss[]] = [
  site,
  halfOfSite,
  cards,
  checkpoints,
  settings,
  schedules,
  records,
  async (stage, chance) => {
    for (const lose of [cards, checkpoints, settings, halfOfSite, queues]) {
      if (chance.chance(0.5)) await lose(stage, chance);
    }
  },
];

function loseObjects({ world, crawler }: Stage, which: () => boolean): void {
  const { site } = world.cloud;
  const lost = [...site.stored.keys()].filter(which);
  for (const key of lost) site.lose(key);
  crawler.lost(lost);
}

/** Who a newsroom is, and its epoch, follows from nothing. */
async function loseRecords({ world }: Stage, which: (key: string) => boolean): Promise<void> {
  const { table } = world.cloud;
  for (const [key, { pk, sk }] of derivedRecords(table.items())) {
    if (pk !== NEWSROOMS && which(key)) await table.delete({ pk, sk });
  }
}
