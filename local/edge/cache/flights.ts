import type { Invalidable, Invalidation } from './invalidation.ts';

/** A fetch under way, as it sees itself. */
export interface Flight {
  /** Its place among all fetches. */
  readonly order: number;
  /** Whether an invalidation since it began hits what it brings: then it is not to be cached. */
  isOvertaken(object: Invalidable): boolean;
}

/** Fetches under way: identical ones are one, and none outlives an invalidation unnoticed. */
export class Flights<T> {
  readonly #joinable = new Map<string, Promise<T>>();
  readonly #underWay = new Set<Invalidation[]>();
  #begun = 0;

  /** Joins the fetch for this key, or begins one; what is not to be shared, each fetches alone. */
  async collapsed(
    key: string,
    fetch: (flight: Flight) => Promise<T>,
    mayShare: (brought: T) => boolean,
  ): Promise<T> {
    const underWay = this.#joinable.get(key);
    if (underWay !== undefined) {
      const brought = await underWay;
      return mayShare(brought) ? brought : await this.alone(fetch);
    }
    const flight = this.alone(fetch);
    this.#joinable.set(key, flight);
    try {
      return await flight;
    } finally {
      if (this.#joinable.get(key) === flight) this.#joinable.delete(key);
    }
  }

  /** A fetch that nobody else joins. */
  async alone(fetch: (flight: Flight) => Promise<T>): Promise<T> {
    const invalidations: Invalidation[] = [];
    this.#underWay.add(invalidations);
    this.#begun += 1;
    try {
      return await fetch({
        order: this.#begun,
        isOvertaken: (object) => invalidations.some((hits) => hits(object)),
      });
    } finally {
      this.#underWay.delete(invalidations);
    }
  }

  /** From now on nobody joins what began before, and what it brings is checked against this. */
  invalidate(hits: Invalidation): void {
    this.#joinable.clear();
    for (const invalidations of this.#underWay) invalidations.push(hits);
  }
}
