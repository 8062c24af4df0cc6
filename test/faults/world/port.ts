import type { Worker } from './faults.ts';
import type { Scheduler } from './scheduler.ts';

/** Whose call it is, at the moment in which it is made: a function's clients outlive its runs. */
export type Who = () => Worker;

/** A port whose every method waits for its turn; its other properties are as they were. */
export function scheduled<T extends object>(
  scheduler: Scheduler,
  who: Who,
  name: string,
  port: T,
): T {
  const members = Object.entries(port).map(([method, member]) => {
    if (typeof member !== 'function') return [method, member];
    const call = (...args: unknown[]) =>
      scheduler.call(who(), { port: name, method, args }, async () => member(...args));
    return [method, call];
  });
  return Object.fromEntries(members) as T;
}
