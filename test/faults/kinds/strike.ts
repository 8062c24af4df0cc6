import type { Call, Fault, Faults } from '../world/faults.ts';

/** Calls that code of this project makes, or that Lambda makes for it. What S3 does is S3's. */
export function isOurs({ worker }: Call): boolean {
  return worker.name !== 's3';
}

/** Calls by whoever can crash: senders and operators are people. */
export function isByFunction({ worker }: Call): boolean {
  return worker.caller === 'function';
}

/** Strikes one call, the `at`-th of those that count, from 1. */
export function strikeAt(at: number, fault: Fault, counts: (call: Call) => boolean): Faults {
  let counted = 0;
  return (call) => {
    if (!counts(call)) return undefined;
    counted += 1;
    return counted === at ? fault : undefined;
  };
}
