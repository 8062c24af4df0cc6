/** Milliseconds between two lines where nobody watches a terminal. */
const QUIETLY = 10_000;
const LIVELY = 500;

/** Shows that runs go on, and how fast. */
export class Progress {
  #ran = 0;
  #toldAt = 0;
  readonly #begun = Date.now();
  readonly #isTerminal = process.stdout.isTTY === true;

  constructor(readonly wanted: number) {}

  ran(): void {
    this.#ran += 1;
    const since = Date.now() - this.#toldAt;
    if (since < (this.#isTerminal ? LIVELY : QUIETLY)) return;
    this.#toldAt = Date.now();
    this.#show(this.#isTerminal ? '\r' : '\n');
  }

  /** A line that stays. */
  say(text: string): void {
    if (this.#isTerminal) process.stdout.write('\r\u001b[K');
    console.log(text);
  }

  end(): void {
    this.#show('\n');
  }

  #show(end: string): void {
    const seconds = (Date.now() - this.#begun) / 1000;
    const rate = Math.round(this.#ran / Math.max(seconds, 0.001));
    const line = `${this.#ran} of ${this.wanted} runs, ${seconds.toFixed(0)} s, ${rate} a second`;
    process.stdout.write(`${line}${end}`);
  }
}
