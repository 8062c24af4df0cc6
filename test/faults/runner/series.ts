import type { Kind, Result } from '../kinds/kind.ts';
import type { Scenario } from '../stage.ts';
import type { Violation } from '../violation.ts';

/** A part of a series: runs of one kind, scenario and seed, in the order of what they strike. */
export interface Part {
  readonly kind: Kind;
  readonly scenario: Scenario;
  readonly seed: number;
  /** the first run of this part */
  readonly from: number;
  /** every how many-th run of the series is made: 1 makes all of them */
  readonly stride: number;
  /** runs of this part, at most */
  readonly most: number;
}

export interface Failure {
  readonly kind: string;
  readonly scenario: string;
  readonly seed: number;
  readonly at: number;
  readonly violations: readonly Violation[];
}

export interface PartDone {
  readonly runs: number;
  readonly injected: number;
  readonly failures: readonly Failure[];
  /** where the series goes on; undefined: it is over */
  readonly next: number | undefined;
}

/** @param told after each run, with what it came to */
export async function runPart(part: Part, told = (_: Result) => {}): Promise<PartDone> {
  const { kind, scenario, seed, stride, most } = part;
  const failures: Failure[] = [];
  let runs = 0;
  let injected = 0;
  let at: number | undefined = part.from;
  while (at !== undefined && runs < most) {
    const result: Result = await attempted(kind, scenario, seed, at);
    runs += 1;
    injected += result.injected;
    const { violations } = result;
    if (violations.length > 0) {
      failures.push({ kind: kind.name, scenario: scenario.name, seed, at, violations });
    }
    told(result);
    at = result.next === undefined ? undefined : result.next + stride - 1;
  }
  return { runs, injected, failures, next: at };
}

/** What breaks the run itself counts against it, and ends its series. */
async function attempted(
  kind: Kind,
  scenario: Scenario,
  seed: number,
  at: number,
): Promise<Result> {
  try {
    return await kind.run({ scenario, seed, at });
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
      injected: 0,
      violations: [{ kind: 'stuck', what }],
      next: undefined,
      story: () => [],
    };
  }
}
