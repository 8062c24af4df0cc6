import type { Scenario } from '../stage.ts';
import type { Violation } from '../violation.ts';

/** One run, named so that it can be had again. */
export interface Trial {
  readonly scenario: Scenario;
  readonly seed: number;
  /** which of a series, from 1: most often the call that the fault strikes */
  readonly at: number;
}

export interface Result {
  /** faults that struck */
  readonly injected: number;
  readonly violations: readonly Violation[];
  /** the next run of the series; undefined: this one got to its end, there is nothing more to strike */
  readonly next: number | undefined;
  /** what happened, line by line, for whoever looks for the cause */
  readonly story: () => string[];
}

/** One kind of trouble. */
export interface Kind {
  readonly name: string;
  readonly scenarios: readonly Scenario[];
  /** runs of one pass over all its scenarios, about: where there is room for fewer, some are left out */
  readonly runs: number;
  readonly run: (trial: Trial) => Promise<Result>;
}
