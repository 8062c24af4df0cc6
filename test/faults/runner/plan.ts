import { dice } from '../../support/dice.ts';
import { kindsCalled } from '../kinds/index.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Scenario } from '../stage.ts';
import type { Part, PartDone } from './series.ts';

const MOST_AT_A_TIME = 40;

export interface Wanted {
  readonly runs: number;
  readonly seed: number;
  readonly kind?: string;
  readonly scenario?: string;
}

interface Open {
  readonly kind: Kind;
  readonly scenario: Scenario;
  /** how often this series was gone through before */
  readonly pass: number;
  readonly seed: number;
  readonly from: number;
}

/**
 * Hands out parts of all series, until as many runs as are wanted have been handed out: all of a pass
 * before any of the next, whose seeds are others.
 */
export class Plan {
  #left: number;
  #open: Open[];
  readonly #strides: ReadonlyMap<Kind, number>;
  readonly #most: number;
  readonly #wanted: Wanted;

  constructor(wanted: Wanted) {
    this.#wanted = wanted;
    this.#left = wanted.runs;
    const kinds = kindsCalled(wanted.kind);
    this.#strides = stridesOf(kinds, wanted.runs);
    const chosen = kinds.flatMap((kind) =>
      kind.scenarios
        .filter(({ name }) => !wanted.scenario || name === wanted.scenario)
        .map((scenario) => ({ kind, scenario })),
    );
    this.#most = Math.max(1, Math.min(MOST_AT_A_TIME, Math.ceil(wanted.runs / chosen.length / 4)));
    this.#open = chosen.map((series) => this.#begin(series, 0));
  }

  get series(): number {
    return this.#open.length;
  }

  /** The next part to be run; undefined: all is handed out, or waits for what is being run. */
  next(): { readonly part: Part; readonly open: Open } | undefined {
    if (this.#left <= 0 || this.#open.length === 0) return undefined;
    const lowest = Math.min(...this.#open.map(({ pass }) => pass));
    const index = this.#open.findIndex(({ pass }) => pass === lowest);
    const [open] = this.#open.splice(index, 1);
    if (!open) return undefined;
    const most = Math.min(this.#most, this.#left);
    this.#left -= most;
    const { kind, scenario, seed, from } = open;
    const stride = this.#strideOf(kind);
    return { part: { kind, scenario, seed, from, stride, most }, open };
  }

  /** A part came back; what it did not use of its runs is handed out again. */
  done(
    { part, open }: { readonly part: Part; readonly open: Open },
    { runs, next }: PartDone,
  ): void {
    this.#left += part.most - runs;
    this.#open.push(
      next === undefined ? this.#begin(open, open.pass + 1) : { ...open, from: next },
    );
  }

  /** The seed of a series follows from the master's, its names and its pass. */
  #begin({ kind, scenario }: Pick<Open, 'kind' | 'scenario'>, pass: number): Open {
    const name = `${kind.name} ${scenario.name} ${pass}`;
    const hash = [...name].reduce((sum, c) => (Math.imul(sum, 31) + c.charCodeAt(0)) | 0, 7);
    const chance = dice(this.#wanted.seed ^ hash);
    const seed = chance.below(2 ** 31);
    return { kind, scenario, pass, seed, from: 1 + chance.below(this.#strideOf(kind)) };
  }

  #strideOf(kind: Kind): number {
    return this.#strides.get(kind) ?? 1;
  }
}

/**
 * Every how many-th run of each kind is made, so that one pass over all of them has room: kinds of few
 * runs are whole, and what they leave is for those of many.
 */
function stridesOf(kinds: readonly Kind[], runs: number): ReadonlyMap<Kind, number> {
  const strides = new Map<Kind, number>();
  let left = runs;
  for (const [i, kind] of kinds.toSorted((a, b) => a.runs - b.runs).entries()) {
    const share = Math.max(1, left / (kinds.length - i));
    const stride = Math.max(1, Math.floor(kind.runs / share));
    strides.set(kind, stride);
    left -= kind.runs / stride;
  }
  return strides;
}
