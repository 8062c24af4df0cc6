import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { exited, FunctionError } from './errors.ts';
import { type Limits, watch } from './limits.ts';
import type { FromChild, LambdaError, ToChild } from './protocol.ts';

/** What a function's processes are started with. */
export interface SandboxOptions extends Limits {
  readonly arn: string;
  /** The compiled runtime, of {@link childFile}. */
  readonly runtime: string;
  /** The folder of the code. */
  readonly directory: string;
  /** The file of the handler. */
  readonly file: string;
  readonly exportName: string;
  /** of the file: with it, stacks name lines of the sources */
  readonly sourceMap?: string;
  /** All of it: nothing of this process's own environment reaches the function. */
  readonly environment: Readonly<Record<string, string>>;
  log(line: string): void;
}

interface Running {
  readonly id: string;
  /** Ends the watch over its limits. */
  unwatch(): void;
  resolve(payload: string): void;
  reject(error: FunctionError): void;
}

/** One process of a function: it takes one event after another until it dies. */
export class Sandbox {
  readonly #options: SandboxOptions;
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;
  #running: Running | undefined;
  #whenReady: (() => void)[] | undefined = [];
  #initError: LambdaError | undefined;
  #alive = true;
  #exceeded: FunctionError | undefined;
  #closing = false;

  constructor(options: SandboxOptions) {
    this.#options = options;
    const { runtime, file, exportName, arn, sourceMap = '', directory, environment } = options;
    this.#child = fork(runtime, [file, exportName, arn, sourceMap], {
      cwd: directory,
      env: { ...environment },
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#logLines(this.#child.stdout);
    this.#logLines(this.#child.stderr);
    this.#child.on('message', (message: FromChild) => this.#hear(message));
    this.#gone = new Promise((resolve) => {
      this.#child.once('error', (error) => this.#end(error.message, resolve));
      this.#child.once('exit', (code, signal) =>
        this.#end(signal === null ? `exit status ${code}` : `signal ${signal}`, resolve),
      );
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Hands over one event, as JSON. @throws FunctionError */
  async invoke(event: string): Promise<string> {
    await this.#ready();
    const { functionName, timeoutSeconds } = this.#options;
    if (this.#initError !== undefined) {
      this.kill();
      throw new FunctionError(functionName, this.#initError);
    }
    if (!this.#alive) throw exited(functionName, 'while it was starting');
    return await new Promise((resolve, reject) => {
      const id = randomUUID();
      const unwatch = watch(this.#child.pid, this.#options, (error) => {
        this.#exceeded ??= error;
        this.kill();
      });
      this.#running = { id, unwatch, resolve, reject };
      const deadline = Date.now() + timeoutSeconds * 1_000;
      const message: ToChild = { type: 'invoke', id, event, deadline };
      this.#child.send(message);
    });
  }

  /** At once: Lambda freezes and drops its sandboxes without asking either. */
  kill(): void {
    this.#alive = false;
    this.#child.kill('SIGKILL');
  }

  /** Kills the process, and waits until it is gone. */
  async close(): Promise<void> {
    this.#closing = true;
    this.kill();
    await this.#gone;
  }

  #ready(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#whenReady === undefined) resolve();
      else this.#whenReady.push(resolve);
    });
  }

  #open(): void {
    const waiting = this.#whenReady ?? [];
    this.#whenReady = undefined;
    for (const resolve of waiting) resolve();
  }

  #hear(message: FromChild): void {
    if (message.type === 'ready') this.#open();
    if (message.type === 'initError') {
      this.#initError = message.error;
      this.#open();
    }
    if (message.type === 'result') this.#settle((running) => running.resolve(message.payload));
    if (message.type === 'error') {
      const error = new FunctionError(this.#options.functionName, message.error);
      this.#settle((running) => running.reject(error));
    }
  }

  #settle(how: (running: Running) => void): void {
    const running = this.#running;
    if (running === undefined) return;
    this.#running = undefined;
    running.unwatch();
    how(running);
  }

  #end(how: string, gone: () => void): void {
    this.#alive = false;
    this.#open();
    // Only now, so that the function does nothing more once its failure is known.
    const error = this.#exceeded ?? exited(this.#options.functionName, how);
    this.#settle((running) => {
      if (!this.#closing) this.#options.log(error.message);
      running.reject(error);
    });
    gone();
  }

  #logLines(stream: Readable | null): void {
    if (stream !== null) createInterface({ input: stream }).on('line', this.#options.log);
  }
}
