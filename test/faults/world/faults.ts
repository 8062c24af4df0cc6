/** Who calls: code of a function, the sender of a release, an operator, or AWS itself. */
export type Caller = 'function' | 'sender' | 'operator' | 'aws';

/** One run of code that makes calls. Once it is dead, none of its promises settles any more. */
export interface Worker {
  readonly name: string;
  readonly caller: Caller;
  alive: boolean;
  /** calls that it has made */
  calls: number;
}

/** A call to AWS at the moment in which it would take effect. */
export interface Call {
  /** among all calls of the world that can fail, from 1 */
  readonly number: number;
  readonly worker: Worker;
  /** e.g. `table`, `site`, `publishQueue` */
  readonly port: string;
  /** e.g. `put` */
  readonly method: string;
  readonly args: readonly unknown[];
}

/**
 * What becomes of a call instead of its effect and answer.
 *
 * - `fails`: no effect; the caller sees an error of the service.
 * - `replyLost`: it takes effect; the caller sees a time-out.
 * - `repeated`: it takes effect, the reply is lost, the SDK tries again: the caller sees the second
 *   answer, which says that a condition failed where the first had met it.
 * - `crashesBefore`, `crashesAfter`: the caller is gone, before or after the effect.
 * - `refused`: S3 answers 412 or 409 to a conditional write, without effect.
 * - `dropped`: the caller sees success; there was no effect.
 * - `held`: nothing happens until the world is told to go on; the caller's other calls go well.
 * - `stops`: the caller stands still, with all that it is about to do, until the world is told to go on.
 */
export type Fault =
  | 'fails'
  | 'replyLost'
  | 'repeated'
  | 'crashesBefore'
  | 'crashesAfter'
  | 'refused'
  | 'dropped'
  | 'held'
  | 'stops';

/** Decides on each call, in their order; undefined: all goes well. */
export type Faults = (call: Call) => Fault | undefined;

export const noFaults: Faults = () => undefined;

/** Anything but looking. */
export function isWrite({ method }: Call): boolean {
  return !['get', 'query', 'head'].includes(method);
}

/** A call whose port is a queue, by whoever sends: what `dropped` is meant for. */
export function isSend({ method }: Call): boolean {
  return method === 'send';
}

/** As the SDK throws once its own retries are used up; nothing but its name tells it apart. */
export class ServiceFailure extends Error {
  constructor(override readonly name: 'ServiceUnavailable' | 'TimeoutError') {
    super(name);
  }
}
