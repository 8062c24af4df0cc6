import type { Dice } from '../../support/dice.ts';
import {
  type Call,
  type Caller,
  type Fault,
  type Faults,
  noFaults,
  ServiceFailure,
  type Worker,
} from './faults.ts';

/** Virtual milliseconds that each step takes: a request to AWS within a region. */
const STEP = 7;

/**
 * What a dead worker waits for. Each its own: one for all would keep whatever waits for it, and so
 * every world in which somebody died.
 */
function never(): Promise<never> {
  return new Promise(() => {});
}

interface Step {
  readonly worker: Worker | undefined;
  run(): void;
}

interface Timer {
  readonly at: number;
  readonly fire: () => void;
}

/** Something besides calls that can go on by itself: a queue with messages, say. */
export interface Source {
  ready(now: number): readonly (() => void)[];
  /** when it will be ready next, if nothing else happens: milliseconds */
  next(now: number): number | undefined;
}

export interface SchedulerOptions {
  readonly dice: Dice;
  readonly faults: Faults;
  /** milliseconds */
  readonly start: number;
  /** told of each call before it takes effect, for traces */
  readonly onCall?: (call: Call, fault: Fault | undefined) => void;
}

/**
 * Time, chance and order of one world. Every call to AWS waits here until it is its turn, so the
 * order of all effects follows from the seed alone.
 */
export class Scheduler {
  #now: number;
  #steps: Step[] = [];
  #timers: Timer[] = [];
  #held: Step[] = [];
  readonly #stopped = new Set<Worker | undefined>();
  readonly #sources: Source[] = [];
  readonly #options: SchedulerOptions;
  #faults: Faults;
  /** calls so far */
  calls = 0;
  /** of them those that did not go as they should */
  faults = 0;
  #onDeath = new Map<Worker, () => void>();

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#faults = options.faults;
    this.#now = options.start;
  }

  /** milliseconds */
  get time(): number {
    return this.#now;
  }

  readonly now = (): Date => new Date(this.#now);

  /** Virtual milliseconds pass. */
  readonly wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => this.at(this.#now + milliseconds, resolve));

  /** @returns what makes it not happen */
  at(at: number, fire: () => void): () => void {
    const timer = { at, fire };
    const index = this.#timers.findLastIndex((other) => other.at <= at);
    this.#timers.splice(index + 1, 0, timer);
    return () => {
      const found = this.#timers.indexOf(timer);
      if (found >= 0) this.#timers.splice(found, 1);
    };
  }

  /** From now on every call goes well. */
  calm(): void {
    this.#faults = noFaults;
  }

  addSource(source: Source): void {
    this.#sources.push(source);
  }

  newWorker(name: string, caller: Caller, onDeath = () => {}): Worker {
    const worker = { name, caller, alive: true, calls: 0 };
    this.#onDeath.set(worker, onDeath);
    return worker;
  }

  /** Its work is done: it is no longer to be told of. */
  retire(worker: Worker): void {
    this.#onDeath.delete(worker);
  }

  /** Nothing of it ever goes on: no answer, no time-out, no finally. */
  kill(worker: Worker): void {
    if (!worker.alive) return;
    worker.alive = false;
    this.#steps = this.#steps.filter((step) => step.worker !== worker);
    this.#held = this.#held.filter((step) => step.worker !== worker);
    this.#onDeath.get(worker)?.();
    this.retire(worker);
  }

  /**
   * Its time is up. One that stands still is as good as dead to whoever waits for it, and yet goes on
   * once it is let go.
   */
  expire(worker: Worker): void {
    if (this.#held.some((step) => step.worker === worker)) {
      this.#onDeath.get(worker)?.();
      this.retire(worker);
    } else this.kill(worker);
  }

  /** Waits for its turn, then takes effect, or fails as the faults have it. */
  call<T>(
    worker: Worker,
    { port, method, args }: Pick<Call, 'port' | 'method' | 'args'>,
    effect: () => Promise<T>,
  ): Promise<T> {
    if (!worker.alive) return never();
    return new Promise<T>((resolve) => {
      const run = () => {
        this.calls += 1;
        worker.calls += 1;
        resolve(this.#answer({ number: this.calls, worker, port, method, args }, effect));
      };
      (this.#stopped.has(worker) ? this.#held : this.#steps).push({ worker, run });
    });
  }

  #answer<T>(call: Call, effect: () => Promise<T>): Promise<T> {
    const fault = this.#faults(call);
    this.#options.onCall?.(call, fault);
    if (fault) this.faults += 1;
    switch (fault) {
      case undefined:
        return settled(effect);
      case 'fails':
        return Promise.reject(new ServiceFailure('ServiceUnavailable'));
      case 'replyLost':
        unheard(effect);
        return Promise.reject(new ServiceFailure('TimeoutError'));
      case 'repeated':
        unheard(effect);
        return settled(effect);
      case 'crashesBefore':
        return this.#crash(call.worker);
      case 'crashesAfter':
        unheard(effect);
        return this.#crash(call.worker);
      case 'refused':
        return Promise.resolve(false as T);
      case 'dropped':
        return Promise.resolve(undefined as T);
      case 'held':
        return this.#hold(call, effect);
      case 'stops':
        this.#stop(call.worker);
        return this.#hold(call, effect);
    }
  }

  #hold<T>({ worker }: Call, effect: () => Promise<T>): Promise<T> {
    return new Promise((resolve) =>
      this.#held.push({ worker, run: () => resolve(settled(effect)) }),
    );
  }

  #stop(worker: Worker): void {
    this.#stopped.add(worker);
    this.#held.push(...this.#steps.filter((step) => step.worker === worker));
    this.#steps = this.#steps.filter((step) => step.worker !== worker);
  }

  /** People and AWS do not crash: the connection breaks. */
  #crash(worker: Worker): Promise<never> {
    if (worker.caller !== 'function') return Promise.reject(new ServiceFailure('TimeoutError'));
    this.kill(worker);
    return never();
  }

  /** Lets calls that are held take effect after all, and whoever made them go on. */
  release(): void {
    this.#stopped.clear();
    this.#steps.push(...this.#held.splice(0));
  }

  /**
   * Until nothing can go on any more (`idle`), or whatever could would do so `later` than this:
   * milliseconds.
   */
  async run(until = Number.POSITIVE_INFINITY): Promise<'idle' | 'later'> {
    for (;;) {
      await drained();
      if (this.#now > until) return 'later';
      if (this.#fireDue()) continue;
      if (this.#goOn()) continue;
      const next = this.#nextAt();
      if (next === undefined) return 'idle';
      if (next > until) return 'later';
      this.#now = next;
    }
  }

  /** Time passes while nothing happens. */
  skipTo(time: number): void {
    this.#now = Math.max(this.#now, time);
  }

  #fireDue(): boolean {
    const [timer] = this.#timers;
    if (!timer || timer.at > this.#now) return false;
    this.#timers.shift();
    timer.fire();
    return true;
  }

  #goOn(): boolean {
    const own = this.#steps.length;
    const others = this.#sources.flatMap((source) => source.ready(this.#now));
    if (own + others.length === 0) return false;
    const index = this.#options.dice.below(own + others.length);
    if (index < own) this.#steps.splice(index, 1)[0]?.run();
    else others[index - own]?.();
    this.#now += STEP;
    return true;
  }

  #nextAt(): number | undefined {
    const times = this.#sources.map((source) => source.next(this.#now));
    times.push(this.#timers[0]?.at);
    const known = times.filter((time) => time !== undefined);
    return known.length > 0 ? Math.min(...known) : undefined;
  }
}

/** Takes effect now, in this turn, whatever becomes of the answer. */
function settled<T>(effect: () => Promise<T>): Promise<T> {
  try {
    return effect();
  } catch (error) {
    return Promise.reject(error);
  }
}

function unheard(effect: () => Promise<unknown>): void {
  settled(effect).catch(() => {});
}

/** Everybody who can go on has done so and waits for a call: the code has no other asynchrony. */
function drained(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
