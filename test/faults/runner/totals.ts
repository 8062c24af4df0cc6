import { VIOLATION_KINDS, type Violation, type ViolationKind } from '../violation.ts';
import type { Failure, PartDone } from './series.ts';

/** What all runs came to. */
export class Totals {
  runs = 0;
  injected = 0;
  failed = 0;
  readonly #counts = new Map<ViolationKind, number>();

  add({ runs, injected, failures }: PartDone): void {
    this.runs += runs;
    this.injected += injected;
    this.failed += failures.length;
    for (const failure of failures) this.#count(failure);
  }

  /** A release that three lists lack was lost once. */
  #count({ violations }: Failure): void {
    const distinct = new Set(violations.map((each) => `${each.kind} ${each.release ?? each.what}`));
    for (const each of distinct) {
      const kind = VIOLATION_KINDS.find((name) => each.startsWith(`${name} `));
      if (kind) this.#counts.set(kind, this.of(kind) + 1);
    }
  }

  of(kind: ViolationKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  /** Everything but what the last line says. */
  others(): string {
    const kinds = VIOLATION_KINDS.filter((kind) => kind !== 'lost' && kind !== 'doubled');
    return kinds.map((kind) => `${this.of(kind)} ${kind}`).join(', ');
  }

  lastLine(): string {
    const { runs, injected } = this;
    return `${runs} runs, ${injected} faults injected, ${this.of('lost')} lost, ${this.of('doubled')} doubled`;
  }
}

function replayCommand({ kind, scenario, seed, at }: Failure): string {
  return `npm run faults -- --kind ${kind} --scenario ${scenario} --seed ${seed} --at ${at}`;
}

/** A failure for people: what went wrong, and how to have it again. */
export function failureText(failure: Failure): string {
  const { kind, scenario, seed, at, violations } = failure;
  const shown = violations.slice(0, 3).map(violationText);
  const more = violations.length - shown.length;
  return [
    `FAILED ${kind}, ${scenario}, seed ${seed}, at ${at}`,
    ...shown,
    ...(more > 0 ? [`  and ${more} more`] : []),
    `  again: ${replayCommand(failure)}`,
  ].join('\n');
}

function violationText({ kind, what }: Violation): string {
  return `  ${kind}: ${what.slice(0, 600)}`;
}
