import type { Behaviour, Distribution } from '../config/distribution.ts';
import { field, type HeaderFields, withoutFields } from '../http/headers.ts';
import type { Answer } from '../http/messages.ts';
import type { Origin, OriginAnswer } from '../origin.ts';
import { compressed } from './compress.ts';
import { type Flight, Flights } from './flights.ts';
import { invalidation } from './invalidation.ts';
import type { CacheKey } from './key.ts';
import type { Entry, ObjectStore } from './store.ts';
import { tagsOf } from './tags.ts';
import { errorSeconds, freshSeconds, mayServeStale } from './ttl.ts';

export interface Lookup {
  readonly key: CacheKey;
  readonly behaviour: Behaviour;
}

export interface Found {
  readonly entry: Entry;
  readonly outcome: 'Hit' | 'Miss' | 'RefreshHit' | 'Error';
  /** False where others who asked meanwhile must ask for themselves. */
  readonly shareable: boolean;
}

export interface ObjectsDeps {
  readonly distribution: Distribution;
  readonly store: ObjectStore;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly now: () => Date;
}

/** «Control how long CloudFront caches errors»: where the distribution does not say. */
const DEFAULT_ERROR_SECONDS = 10;

/** What a 304 says of a body that the edge keeps in a form of its own. */
const NOT_RENEWED = ['etag', 'content-length', 'content-type', 'content-encoding', 'vary'];

/** Objects by cache key: from the cache while they are fresh, else from the origin. */
export class Objects {
  readonly #flights = new Flights<Found>();

  constructor(readonly deps: ObjectsDeps) {}

  async get(lookup: Lookup): Promise<Found> {
    const held = this.deps.store.get(storeKey(lookup));
    if (held !== undefined && this.#isFresh(held)) return found(held, 'Hit');
    const fetch = (flight: Flight) => this.#fetch(lookup, held, flight);
    // Without caching there is no collapsing either: every viewer is promised an answer of their own.
    if (lookup.behaviour.cachePolicy.MaxTTL === 0) return await this.#flights.alone(fetch);
    return await this.#flights.collapsed(storeKey(lookup), fetch, ({ shareable }) => shareable);
  }

  /** @returns how many objects the items (paths and `#tags`) took out of the cache */
  invalidate(items: readonly string[]): number {
    const hits = invalidation(items);
    this.#flights.invalidate(hits);
    return this.deps.store.invalidate(hits);
  }

  origin({ origin }: Behaviour): Origin {
    const opened = this.deps.origins.get(origin.Id);
    if (opened === undefined) throw new TypeError(`The origin ${origin.Id} was not opened`);
    return opened;
  }

  async #fetch(lookup: Lookup, held: Entry | undefined, flight: Flight): Promise<Found> {
    const { key, behaviour } = lookup;
    const usable = held !== undefined && held.status < 400 ? held : undefined;
    const headers = new Map([...key.headers, ...conditions(usable)]);
    const answer = await this.origin(behaviour).fetch({ ...key, method: 'GET', headers });
    if (usable !== undefined && answer.status === 304) {
      return this.#renew(lookup, usable, answer, flight);
    }
    if (usable !== undefined && answer.status >= 500 && this.#mayStandIn(usable)) {
      return this.#standIn(lookup, usable, answer.status, flight);
    }
    const kept = behaviour.compress ? await compressed(answer, key.encoding) : answer;
    const seconds = this.#seconds(lookup, answer);
    const entry = this.#keep(lookup, kept, field(answer.headers, 'etag'), seconds, flight);
    return found(entry, 'Miss', seconds !== undefined);
  }

  /** The origin says that what is held is still good. */
  #renew(lookup: Lookup, held: Entry, answer: Answer, flight: Flight): Found {
    const headers = new Map([...held.headers, ...withoutFields(answer.headers, NOT_RENEWED)]);
    const { status, body, originETag } = held;
    const seconds = freshSeconds(headers, lookup.behaviour.cachePolicy, this.#time());
    const entry = this.#keep(lookup, { status, headers, body }, originETag, seconds, flight);
    return found(entry, 'RefreshHit', seconds !== undefined);
  }

  /** The origin fails: what is held serves on, and for a while the origin is left alone. */
  #standIn(lookup: Lookup, held: Entry, status: number, flight: Flight): Found {
    const retryAt = this.#time() + this.#errorMinimum(status) * 1000;
    const entry = { ...held, retryAt, order: flight.order };
    if (!flight.isOvertaken(entry)) this.deps.store.put(storeKey(lookup), entry);
    return found(entry, 'Hit');
  }

  #keep(
    lookup: Lookup,
    { status, headers, body }: Answer,
    originETag: string | undefined,
    seconds: number | undefined,
    flight: Flight,
  ): Entry {
    const now = this.#time();
    const entry: Entry = {
      ...{ status, headers, body, originETag },
      url: lookup.key.url,
      tags: tagsOf(headers, this.deps.distribution.tagHeader),
      storedAt: now,
      expiresAt: now + (seconds ?? 0) * 1000,
      order: flight.order,
    };
    if (seconds === undefined) this.deps.store.drop(storeKey(lookup), flight.order);
    else if (!flight.isOvertaken(entry)) this.deps.store.put(storeKey(lookup), entry);
    return entry;
  }

  #seconds({ behaviour }: Lookup, { status, headers, reached }: OriginAnswer): number | undefined {
    if (status < 400) return freshSeconds(headers, behaviour.cachePolicy, this.#time());
    // CloudFront keeps errors of its own only where the distribution says for how long.
    if (!reached) return this.deps.distribution.customErrors.get(status)?.ErrorCachingMinTTL;
    return errorSeconds(status, headers, this.#errorMinimum(status));
  }

  #errorMinimum(status: number): number {
    const custom = this.deps.distribution.customErrors.get(status);
    return custom?.ErrorCachingMinTTL ?? DEFAULT_ERROR_SECONDS;
  }

  #isFresh({ expiresAt, retryAt = 0 }: Entry): boolean {
    return this.#time() < Math.max(expiresAt, retryAt);
  }

  #mayStandIn(held: Entry): boolean {
    return mayServeStale(held.headers, (this.#time() - held.expiresAt) / 1000);
  }

  #time(): number {
    return this.deps.now().getTime();
  }
}

function found(entry: Entry, outcome: Found['outcome'], shareable = true): Found {
  return { entry, outcome: entry.status >= 400 ? 'Error' : outcome, shareable };
}

/** Behaviours with other origins keep their objects apart, whatever functions make of the path. */
function storeKey({ key, behaviour }: Lookup): string {
  return `${behaviour.origin.Id} ${key.text}`;
}

function conditions(held: Entry | undefined): HeaderFields {
  const headers = new Map<string, string[]>();
  const modified = held && field(held.headers, 'last-modified');
  if (held?.originETag !== undefined) headers.set('if-none-match', [held.originETag]);
  if (modified !== undefined) headers.set('if-modified-since', [modified]);
  return headers;
}
