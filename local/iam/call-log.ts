import type { Asked } from './evaluate.ts';

/** One call of an AWS API. */
export interface Call extends Asked {
  /** The function's name, `edge` or `operator`. */
  readonly principal: string;
  readonly allowed: boolean;
}

/** As many as a day of tests and clicking makes; older ones go, so that a long run stays small. */
const KEPT = 100_000;

/** Every AWS call that was made, oldest first: for the least-privilege test and for benchmarks. */
export class CallLog {
  #calls: Call[] = [];
  #dropped = 0;

  record(call: Call): void {
    this.#calls.push(call);
    if (this.#calls.length > 2 * KEPT) {
      this.#dropped += KEPT;
      this.#calls = this.#calls.slice(KEPT);
    }
  }

  /** How many calls there have been: a mark for {@link since}. */
  get count(): number {
    return this.#dropped + this.#calls.length;
  }

  all(): readonly Call[] {
    return [...this.#calls];
  }

  /** The calls after a mark that {@link count} gave. */
  since(mark: number): readonly Call[] {
    return this.#calls.slice(Math.max(0, mark - this.#dropped));
  }
}
