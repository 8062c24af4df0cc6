import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dice } from '../support/dice.ts';
import { halfWritten, leftBehind } from './inspect.ts';
import type { Life } from './life.ts';
import { Lives } from './lives.ts';
import { type Office, openOffice } from './office.ts';
import { logOf } from './operator.ts';
import { type Moment, momentsOf, type Phase } from './phases.ts';
import { Post } from './post.ts';
import { type Acknowledged, look, notLive } from './readers.ts';
import { makeReleases, type Release } from './releases.ts';

export interface KillOptions {
  readonly kills: number;
  readonly releases: number;
  readonly seed: number;
  /** Told what happens, a line at a time. */
  report(line: string): void;
}

export interface Outcome {
  /** How often each phase was struck; `idle` where it did not come about in time. */
  readonly struck: Readonly<Record<string, number>>;
  readonly acknowledged: number;
  /** Acknowledged, and not wholly public in the end. */
  readonly lost: readonly string[];
  /** Public more than once. */
  readonly doubled: readonly string[];
  /** On the disk and not whole, or left behind there. */
  readonly halfWritten: readonly string[];
  /** Public or in the log, and nobody's. */
  readonly foreign: readonly string[];
}

/** Starts that may follow the last kill, each of which begins with a sweep. */
const LAST_STARTS = 5;

/** After so long without a line nothing more comes, until the next sweep. */
const QUIET_MS = 10_000;

/**
 * Publishes releases while the newsroom, its functions included, is killed and started again.
 * @throws where it does not start, or refuses a release
 */
export async function runKills(options: KillOptions): Promise<Outcome> {
  const base = mkdtempSync(join(tmpdir(), 'warta-kills-'));
  const office = await openOffice(base);
  const releases = await makeReleases(options.releases, join(base, 'releases'));
  const outcome = await new Run(office, options).run(releases);
  const faults = [outcome.lost, outcome.doubled, outcome.halfWritten, outcome.foreign].flat();
  if (faults.length === 0) rmSync(base, { recursive: true });
  else options.report(`The data folder is kept: ${office.dataDir}`);
  return outcome;
}

class Run {
  readonly #office: Office;
  readonly #options: KillOptions;
  readonly #lives: Lives;
  readonly #post: Post;
  readonly #struck: Record<string, number> = {};
  /** Of the disk, after each kill and each start. */
  readonly #faults: string[] = [];

  constructor(office: Office, options: KillOptions) {
    this.#office = office;
    this.#options = options;
    this.#lives = new Lives(office);
    this.#post = new Post(office, this.#lives);
  }

  async run(releases: readonly Release[]): Promise<Outcome> {
    const { kills, seed } = this.#options;
    const sending = this.#post.sendAll(releases);
    // Whoever sends must not be forgotten where the newsroom does not start.
    sending.catch(() => undefined);
    for (const [i, moment] of momentsOf(kills, dice(seed)).entries()) {
      this.#post.allow(
        Math.max(this.#post.allowed, Math.ceil(((i + 1) * releases.length) / (kills + 1))),
      );
      await this.#strike(moment, i + 1);
    }
    this.#post.allow(releases.length);
    const life = await this.#start();
    await sending;
    return await this.#end(life);
  }

  /** One life, from its start to its kill. */
  async #strike({ phase, milliseconds }: Moment, number: number): Promise<void> {
    const life = phase === 'starting' ? this.#lives.start() : await this.#start();
    const began = phase === 'starting' || (await this.#begins(phase));
    await setTimeout(milliseconds);
    await this.#lives.kill(life);
    this.#faults.push(...halfWritten(this.#office.dataDir));
    const struck = began ? phase : 'idle';
    this.#struck[struck] = (this.#struck[struck] ?? 0) + 1;
    const { kills, releases, report } = this.#options;
    const done = `${this.#post.acknowledged.length} of ${releases} acknowledged`;
    report(`kill ${number} of ${kills}: ${struck}; ${done}`);
  }

  /** Where the phase does not come about by itself, another release brings it about. */
  async #begins(phase: Phase): Promise<boolean> {
    if (await this.#lives.began(phase)) return true;
    const { allowed } = this.#post;
    if (allowed >= this.#options.releases) return false;
    const began = this.#lives.began(phase);
    this.#post.allow(allowed + 1);
    return await began;
  }

  async #start(): Promise<Life> {
    const since = Date.now();
    const life = this.#lives.start();
    await life.ready;
    this.#faults.push(...leftBehind(this.#office.dataDir, since));
    await this.#post.moveBack();
    this.#lives.ready();
    return life;
  }

  /**
   * Nothing is killed any more. What the kills cut off waits for the sweep of a start; the one of the
   * last start came too early for it. How long it takes until all is live is of no interest here.
   */
  async #end(last: Life): Promise<Outcome> {
    const { dataDir } = this.#office;
    let life = last;
    for (let start = 1; start <= LAST_STARTS; start += 1) {
      await this.#post.moveBack();
      await life.stop();
      life = await this.#start();
      if (await this.#allLive()) break;
    }
    const { acknowledged } = this.#post;
    const seen = await look(this.#office, acknowledged);
    const { events, faults } = await logOf(dataDir);
    await life.stop();
    const articles = new Set(events.filter(({ status }) => status !== 'settings').map(articleOf));
    const more = articles.size > acknowledged.length ? [`${articles.size} in the log`] : [];
    return {
      struck: this.#struck,
      acknowledged: acknowledged.length,
      lost: [...seen.lost, ...faults],
      doubled: seen.doubled,
      halfWritten: [...this.#faults, ...halfWritten(dataDir), ...leftBehind(dataDir, Date.now())],
      foreign: [...seen.foreign, ...more],
    };
  }

  /** False where nothing has happened for a while, and something is not live. */
  async #allLive(): Promise<boolean> {
    let left: readonly Acknowledged[] = this.#post.acknowledged;
    while (left.length > 0 && this.#lives.quiet < QUIET_MS) {
      left = await notLive(this.#office, left);
    }
    return left.length === 0;
  }
}

const articleOf = ({ article }: { readonly article: string }) => article;
