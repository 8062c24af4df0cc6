/** A bucket of `burst` tokens, filled at `ratePerSecond`; API Gateway throttles like this, too. */
export class Throttle {
  readonly #limits: { readonly ratePerSecond: number; readonly burst: number };
  #tokens: number;
  #at: number;

  constructor(limits: { readonly ratePerSecond: number; readonly burst: number }, now: number) {
    this.#limits = limits;
    this.#tokens = limits.burst;
    this.#at = now;
  }

  /** Takes a token, or says that there is none. @param now milliseconds */
  admits(now: number): boolean {
    const { ratePerSecond, burst } = this.#limits;
    const gained = (Math.max(0, now - this.#at) / 1_000) * ratePerSecond;
    this.#tokens = Math.min(burst, this.#tokens + gained);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
