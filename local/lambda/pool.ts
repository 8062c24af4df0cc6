import { Sandbox, type SandboxOptions } from './sandbox.ts';

/** How long a process beyond the first stays without work; Lambda keeps its own for minutes. */
const IDLE_MS = 60_000;

export interface PoolOptions extends SandboxOptions {
  /** Invocations at once, at most; more of them wait. */
  readonly concurrency: number;
}

/** A function's processes. One is started ahead, since a cold one needs the best part of a second. */
export class Pool {
  readonly #options: PoolOptions;
  readonly #all = new Set<Sandbox>();
  readonly #idle: Sandbox[] = [];
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** How many events are being handled, or wait for a process. */
  get busy(): number {
    return this.#running + this.#waiting.length;
  }

  /** Starts a process ahead of the first event. */
  warm(): void {
    if (this.#all.size === 0) this.#idle.push(this.#start());
  }

  /** @param event JSON. @returns JSON. @throws FunctionError */
  async invoke(event: string): Promise<string> {
    await this.#slot();
    try {
      const sandbox = this.#take();
      try {
        return await sandbox.invoke(event);
      } finally {
        this.#giveBack(sandbox);
      }
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#all].map((sandbox) => sandbox.close()));
  }

  async #slot(): Promise<void> {
    if (this.#running >= this.#options.concurrency) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#running += 1;
  }

  #take(): Sandbox {
    for (let sandbox = this.#idle.pop(); sandbox !== undefined; sandbox = this.#idle.pop()) {
      if (sandbox.alive) return sandbox;
      this.#all.delete(sandbox);
    }
    return this.#start();
  }

  #giveBack(sandbox: Sandbox): void {
    if (!sandbox.alive) {
      this.#all.delete(sandbox);
      if (!this.#closed) this.warm();
      return;
    }
    this.#idle.push(sandbox);
    if (this.#all.size > 1) setTimeout(() => this.#retire(sandbox), IDLE_MS).unref();
  }

  /** Ends a process that has had nothing to do, unless it is the last one. */
  #retire(sandbox: Sandbox): void {
    const at = this.#idle.indexOf(sandbox);
    if (at === -1 || this.#all.size === 1) return;
    this.#idle.splice(at, 1);
    this.#all.delete(sandbox);
    sandbox.kill();
  }

  #start(): Sandbox {
    const sandbox = new Sandbox(this.#options);
    this.#all.add(sandbox);
    return sandbox;
  }
}
