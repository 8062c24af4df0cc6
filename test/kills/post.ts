import { EventEmitter, once } from 'node:events';
import { articleIdOf } from '../../shared/ids.ts';
import type { Lives } from './lives.ts';
import { NEWSROOM, type Office } from './office.ts';
import { moveBack } from './operator.ts';
import type { Acknowledged } from './readers.ts';
import type { Release } from './releases.ts';
import { deliver } from './sender.ts';

/** Three minutes each: with all of them a submission is still within its hour. */
const MOST_MOVES = 12;

/** The reporter's side: which releases have gone out, and what became of them. */
export class Post {
  readonly #office: Office;
  readonly #lives: Lives;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly #acknowledged: Acknowledged[] = [];
  /** How often a submission was moved back in time. */
  readonly #moved = new Map<string, number>();
  #allowed = 0;

  constructor(office: Office, lives: Lives) {
    this.#office = office;
    this.#lives = lives;
  }

  get acknowledged(): readonly Acknowledged[] {
    return this.#acknowledged;
  }

  /** How many releases may have been begun. */
  get allowed(): number {
    return this.#allowed;
  }

  allow(count: number): void {
    this.#allowed = count;
    this.#events.emit('more');
  }

  /** One after another, each as soon as the one before is acknowledged and it may. */
  async sendAll(releases: readonly Release[]): Promise<void> {
    const { apiUrl: api, token } = this.#office;
    for (const [i, release] of releases.entries()) {
      while (i >= this.#allowed) await once(this.#events, 'more');
      await this.#lives.untilUp();
      const submission = await deliver(release, {
        target: { api, newsroom: NEWSROOM, token },
        up: async () => await this.#lives.untilUp(),
        on: (phase) => this.#lives.begin(phase),
      });
      this.#acknowledged.push({ release, submission });
    }
  }

  /** Lets what is not public yet have begun earlier: the sweep of the next start then looks for it. */
  async moveBack(): Promise<void> {
    const { published } = this.#lives;
    const waiting = this.#acknowledged
      .map(({ submission }) => submission)
      .filter((id) => !published.has(articleIdOf(id)) && this.#movesOf(id) < MOST_MOVES);
    await moveBack(this.#office.dataDir, waiting);
    for (const id of waiting) this.#moved.set(id, this.#movesOf(id) + 1);
  }

  #movesOf(submission: string): number {
    return this.#moved.get(submission) ?? 0;
  }
}
