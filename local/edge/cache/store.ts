import type { Answer } from '../http/messages.ts';
import type { Invalidable, Invalidation } from './invalidation.ts';

/** An object in the cache. Times in milliseconds. */
export interface Entry extends Answer, Invalidable {
  /** The ETag as the origin gave it, before compression weakened it. */
  readonly originETag: string | undefined;
  readonly storedAt: number;
  readonly expiresAt: number;
  /** While the origin fails, an expired object is served until then without asking again. */
  readonly retryAt?: number;
  /** The how-manieth fetch it came from: a slow fetch must not overwrite what a later one brought. */
  readonly order: number;
}

/** What an entry weighs besides its body: headers, key and bookkeeping, roughly. */
const OVERHEAD_BYTES = 1_024;

/** A bounded cache in memory; the object unused for longest goes first. */
export class ObjectStore {
  readonly #entries = new Map<string, Entry>();
  #bytes = 0;

  constructor(readonly maxBytes: number) {}

  get(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key); // a Map keeps the order of insertion: the last is the newest used
    this.#entries.set(key, entry);
    return entry;
  }

  put(key: string, entry: Entry): void {
    if (!this.drop(key, entry.order) || weight(entry) > this.maxBytes) return;
    this.#entries.set(key, entry);
    this.#bytes += weight(entry);
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.maxBytes) break;
      this.#remove(oldest);
    }
  }

  /** Takes out what fetches up to this one brought. False: a later fetch's object stays. */
  drop(key: string, order: number): boolean {
    const present = this.#entries.get(key);
    if (present !== undefined && present.order > order) return false;
    this.#remove(key);
    return true;
  }

  /** @returns how many objects it took out */
  invalidate(hits: Invalidation): number {
    const hit = [...this.#entries].filter(([, entry]) => hits(entry));
    for (const [key] of hit) this.#remove(key);
    return hit.length;
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) return;
    this.#entries.delete(key);
    this.#bytes -= weight(entry);
  }
}

function weight(entry: Entry): number {
  return entry.body.length + OVERHEAD_BYTES;
}
