import { Invalidations } from '../../../local/edge/api/invalidations.ts';
import { invalidation } from '../../../local/edge/cache/invalidation.ts';
import type { Cdn } from '../../../shared/aws/cdn.ts';
import { CACHE_TAG_METADATA } from '../../../shared/cache.ts';
import type { StoredObject } from '../../support/memory-objects.ts';

/**
 * CloudFront in memory, at its worst: for every object somebody has just read the version before the
 * one that is written, so the edge holds it until it is told to forget it. Nothing expires here: what
 * an invalidation missed stays, and is found at the end.
 */
export class MemoryEdge {
  readonly #cached = new Map<string, StoredObject>();
  readonly #invalidations: Invalidations;

  constructor(now: () => Date) {
    const forget = (items: readonly string[]) => this.#forget(items);
    this.#invalidations = new Invalidations(
      { url: '', invalidate: forget, close: async () => {} },
      now,
    );
  }

  readonly cdn: Cdn = {
    invalidate: async (items, reference) => {
      this.#invalidations.create({ callerReference: reference, items });
    },
  };

  /** Somebody read what is about to be replaced. */
  read(key: string, object: StoredObject): void {
    if (!this.#cached.has(key)) this.#cached.set(key, object);
  }

  /** What readers get who ask now, where that is not what the origin has. */
  cached(): ReadonlyMap<string, StoredObject> {
    return this.#cached;
  }

  #forget(items: readonly string[]): { matched: number } {
    const hits = invalidation(items);
    let matched = 0;
    for (const [key, { headers }] of this.#cached) {
      const tags = new Set((headers.metadata?.[CACHE_TAG_METADATA] ?? '').toLowerCase().split(','));
      if (!hits({ url: `/${key}`, tags })) continue;
      this.#cached.delete(key);
      matched += 1;
    }
    return { matched };
  }
}
