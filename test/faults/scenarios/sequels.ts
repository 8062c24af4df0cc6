import type { Release } from '../model.ts';
import type { Scenario, Stage } from '../stage.ts';

const MINUTE = 60_000;
/** By then whatever a scenario was about has come to rest, one worker's time-out included. */
export const SEQUEL = 20 * MINUTE;
/** Minutes from the beginning by which a sequel has come to rest. */
const OVER = 25;

const editor = { role: 'editor' } as const;

/** What becomes of a release that readers have. */
type Fate = (stage: Stage, release: Release) => Promise<unknown>;

const retracted: Fate = ({ operator }, { submission }) =>
  operator.retract(submission, 'Rilis ini ditarik kembali.');
const erased: Fate = ({ operator }, { submission }) => operator.erase(submission, 'article');
const bared: Fate = ({ operator }, { submission }) => operator.erase(submission, 'firstPhoto');

/** What goes on in a newsroom after a scenario. */
export interface Sequel {
  /** a word that is in no other */
  readonly name: string;
  readonly title: string;
  /** of the releases that readers have, in turn; undefined: it stays */
  readonly fates: readonly (Fate | undefined)[];
}

/** New settings, another release, and what readers have goes, one release in this way, the next in that. */
export function goOn(
  stage: Stage,
  room: string,
  { name, title, fates }: Sequel,
): Promise<unknown>[] {
  return [
    stage.operator.settings(room, `settings-${name}`, { title }),
    stage.sender.send({ ...editor, newsroom: room, marker: name, photos: 1 }),
    meetFates(stage, fates, room),
  ];
}

/** An hour that will be lost, and what comes after it. */
export const LOST: Sequel = {
  name: 'hilang',
  title: 'Kabar Hilang',
  fates: [erased, retracted, bared],
};
export const AFTER: Sequel = {
  name: 'sesudah',
  title: 'Kabar Pulih',
  fates: [undefined, retracted, erased],
};

/**
 * A scenario after which, once it has come to rest, the newsroom goes on: new settings, another
 * release, and what readers have goes, one release in this way and the next in that.
 */
function followed(scenario: Scenario, name: string, fates: readonly Fate[]): Scenario {
  const [room = ''] = scenario.newsrooms;
  return {
    ...scenario,
    name: `${scenario.name}-${name}`,
    lasts: Math.max(OVER, scenario.lasts ?? 0),
    play: (stage) => {
      const { world, sender, operator } = stage;
      const later = world.scheduler.wait(SEQUEL);
      return [
        ...scenario.play(stage),
        later.then(() => operator.settings(room, 'sequel', { title: 'Kabar Baru' })),
        later.then(() => sender.send({ ...editor, newsroom: room, marker: 'berikut' })),
        later.then(() => meetFates(stage, fates, room)),
      ];
    },
  };
}

async function meetFates(
  stage: Stage,
  fates: readonly (Fate | undefined)[],
  room: string,
): Promise<void> {
  const { newsroom, world } = stage;
  const told = newsroom.told(world.scheduler.time);
  const ofRoom = newsroom.releases.filter((release) => release.newsroom === room);
  const live = ofRoom.filter(({ submission }) => told.get(submission) === 'live');
  // In an order that no fault changes, or each run would decide something else.
  const ordered = live.toSorted((a, b) => (a.marker < b.marker ? -1 : 1));
  await Promise.all(ordered.map((release, i) => fates[i % fates.length]?.(stage, release)));
}

/** The same scenario with each of its endings: every release meets each fate in one of them. */
export function endings(scenario: Scenario): Scenario[] {
  return [
    followed(scenario, 'then-retracted', [retracted, erased]),
    followed(scenario, 'then-erased', [erased, retracted, bared]),
  ];
}
