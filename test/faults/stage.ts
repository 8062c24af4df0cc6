import { sampleSettings } from '../support/articles.ts';
import { checkDerived } from './checks/derived.ts';
import { checkLog, checkOnce, decisionsOf, logOf } from './checks/log.ts';
import { checkGone, checkReaders } from './checks/readers.ts';
import { checkSenders } from './checks/senders.ts';
import { Crawler } from './crawler.ts';
import { Newsroom } from './model.ts';
import { Operator } from './people/operator.ts';
import { People } from './people/people.ts';
import { Sender } from './people/sender.ts';
import type { Violation } from './violation.ts';
import { type CloudImage, imageOf } from './world/cloud.ts';
import type { Faults } from './world/faults.ts';
import type { Kept } from './world/queue.ts';
import { MORNING, Unrest, World } from './world/world.ts';

const MINUTE = 60_000;
const { origin } = sampleSettings().values;

/** Who and what there is for a scenario to be played with. */
export interface Stage {
  readonly world: World;
  /** what the newsroom owes everybody: the oracle */
  readonly newsroom: Newsroom;
  readonly sender: Sender;
  readonly operator: Operator;
  readonly crawler: Crawler;
  /** More people come in, who have to be done in the end like everybody else. */
  readonly join: (people: readonly Promise<unknown>[]) => void;
}

/** What people do; the world and the faults around it are others'. */
export interface Scenario {
  readonly name: string;
  /** ids of the newsrooms that are there when it begins */
  readonly newsrooms: readonly string[];
  /** Sets people to work; they are done when all of these are. */
  readonly play: (stage: Stage) => Promise<unknown>[];
  /** minutes from the beginning before which it cannot be over; 0 where absent */
  readonly lasts?: number;
  /** sweeps that it takes to make good the loss of every message: 1 where absent */
  readonly sweepsToMend?: number;
}

export interface Play {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly faults?: Faults;
  readonly duplicates?: number;
  readonly loses?: (message: Kept) => boolean;
  /** what is done between people's work and the checks, such as a sweep; else the world comes to rest */
  readonly finish?: (stage: Stage) => Promise<void>;
  /** whether the sweep runs each minute: where absent, unless `finish` is given */
  readonly sweeps?: boolean;
  /** messages that are put aside are no fault where something is meant to fail for good */
  readonly mayPutAside?: boolean;
  /** what the log must hold in the end; what the scenario comes to without faults, where absent */
  readonly decisions?: readonly string[];
  /** how what follows from the log is looked at, where not everything must be as it is alone */
  readonly derived?: (world: World) => Promise<Violation[]>;
}

export interface Played extends Stage {
  readonly violations: readonly Violation[];
}

/** Plays a scenario to its end, then holds what is there against what must be. */
export async function play(options: Play): Promise<Played> {
  const { scenario } = options;
  const decisions = options.decisions ?? (await decisionsWithoutFaults(scenario));
  const played = await perform(options);
  const found = scenario.newsrooms
    .flatMap((room) => decisionsOf(played.world.cloud, room))
    .filter((decision) => !played.newsroom.mayComeBack(decision.split(' ', 1)[0] ?? ''));
  return { ...played, violations: [...played.violations, ...checkLog(found, decisions)] };
}

/** As play, without a run to compare the log with. */
export async function perform(options: Play): Promise<Played> {
  const { scenario, seed, faults, duplicates, loses, finish = atRest(scenario) } = options;
  const violations: Violation[] = [];
  const image = await imageWith(scenario.newsrooms);
  const newsroom = new Newsroom();
  let crawler: Crawler | undefined;
  const world = await World.begin({
    seed,
    image,
    start: MORNING + 10 * MINUTE,
    sweeps: options.sweeps ?? options.finish === undefined,
    ...(faults && { faults }),
    ...(duplicates !== undefined && { duplicates }),
    ...(loses && { loses }),
    onSite: (key, object) => crawler?.wrote(key, object),
  });
  const now = () => world.scheduler.time;
  const found = (violation: Violation) => violations.push(violation);
  crawler = new Crawler({ newsroom, now, origin, found }, image.site);
  const people = new People();
  const stage = {
    join: (more: readonly Promise<unknown>[]) => people.join(more),
    world,
    newsroom,
    crawler,
    sender: new Sender(world, newsroom),
    operator: new Operator(world, newsroom),
  };

  stage.join(scenario.play(stage));
  try {
    await finish(stage);
  } catch (error) {
    if (!(error instanceof Unrest)) throw error;
    found({ kind: 'stuck', what: error.message });
  }
  world.scheduler.calm();
  for (const trouble of people.troubles) found({ kind: 'stuck', what: trouble });
  violations.push(...(await checked(options, stage)));
  return { ...stage, violations };
}

function atRest({ lasts = 0 }: Scenario): (stage: Stage) => Promise<void> {
  return ({ world }) => world.comeToRest(MORNING + (10 + lasts) * MINUTE);
}

async function checked(options: Play, stage: Stage): Promise<Violation[]> {
  const { scenario, mayPutAside, derived = checkDerived } = options;
  const { world, newsroom, sender } = stage;
  const { cloud, scheduler } = world;
  const view = { site: cloud.site, origin, newsroom, now: scheduler.time };
  const ofRooms = scenario.newsrooms.flatMap((room) => {
    const log = logOf(cloud, room);
    return [...checkReaders(view, room, log), ...checkOnce(log)];
  });
  const putAside = Object.values(cloud.queues).flatMap(({ deadLetters }) => deadLetters);
  const letters = putAside.map(({ id, body }): Violation => {
    return { kind: 'dead letter', what: `${id}: ${body}` };
  });
  return [
    ...ofRooms,
    ...checkGone(view),
    ...(mayPutAside ? [] : letters),
    ...(await derived(world)),
    ...(await checkSenders(world, sender)),
  ];
}

const images = new Map<string, Promise<CloudImage>>();

/** Newsrooms that were made and published before the scenario begins: made once a process. */
function imageWith(newsrooms: readonly string[]): Promise<CloudImage> {
  const key = newsrooms.join();
  const made = images.get(key) ?? makeImage(newsrooms);
  images.set(key, made);
  return made;
}

async function makeImage(newsrooms: readonly string[]): Promise<CloudImage> {
  const world = await World.begin({ seed: 1 });
  const operator = new Operator(world, new Newsroom());
  const made = newsrooms.map((room) => operator.settings(room, `make-${room}`));
  await world.comeToRest();
  await Promise.all(made);
  return imageOf(world.cloud);
}

const baselines = new Map<string, Promise<string[]>>();

/** What is decided where nothing fails. @throws when even that violates something */
function decisionsWithoutFaults(scenario: Scenario): Promise<string[]> {
  const made = baselines.get(scenario.name) ?? decideWithoutFaults(scenario);
  baselines.set(scenario.name, made);
  return made;
}

async function decideWithoutFaults(scenario: Scenario): Promise<string[]> {
  const { world, violations } = await perform({ scenario, seed: 1 });
  if (violations.length > 0) {
    const [first] = violations;
    throw new Error(`${scenario.name} without faults: ${first?.kind}: ${first?.what}`);
  }
  return scenario.newsrooms.flatMap((room) => decisionsOf(world.cloud, room));
}
