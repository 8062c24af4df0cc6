import { isInvalidationItem } from '../cache/invalidation.ts';
import type { Edge } from '../edge.ts';
import { ApiError } from './errors.ts';

export interface Batch {
  readonly callerReference: string;
  /** Paths and `#tags`. */
  readonly items: readonly string[];
}

export interface Invalidation {
  readonly id: string;
  readonly createdAt: Date;
  readonly batch: Batch;
}

/** «Quotas on invalidations»: in progress at one time for a distribution. */
const MAX_ITEMS = 3_000;
const MAX_WILDCARDS = 15;

/** How many the API remembers for a distribution; a reference older than that counts as new. */
const MAX_REMEMBERED = 1_000;

/** A distribution's invalidations, newest last. They are done when they are made. */
export class Invalidations {
  readonly #made = new Map<string, Invalidation>();
  #count = 0;

  constructor(
    readonly edge: Edge,
    readonly now: () => Date,
  ) {}

  /**
   * Invalidates, unless this caller reference has done the very same before: then it is told again.
   * @throws ApiError for items and amounts that CloudFront refuses, and for a reference used otherwise
   */
  create(batch: Batch): Invalidation {
    refuseInvalid(batch);
    const earlier = this.#made.get(batch.callerReference);
    if (earlier !== undefined) return sameAs(earlier, batch);
    this.edge.invalidate(batch.items);
    this.#count += 1;
    const id = `I${String(this.#count).padStart(13, '0')}`;
    const invalidation = { id, createdAt: this.now(), batch };
    this.#made.set(batch.callerReference, invalidation);
    const [oldest] = this.#made.keys();
    if (this.#made.size > MAX_REMEMBERED && oldest !== undefined) this.#made.delete(oldest);
    return invalidation;
  }

  /** @throws ApiError where there is none of that id */
  get(id: string): Invalidation {
    const found = [...this.#made.values()].find((each) => each.id === id);
    if (found !== undefined) return found;
    throw new ApiError(404, 'NoSuchInvalidation', `The invalidation ${id} does not exist.`);
  }

  /** Newest first, those after the marker (an id). */
  page(marker: string, maxItems: number): { page: Invalidation[]; nextMarker: string | undefined } {
    const all = [...this.#made.values()].reverse();
    const from = marker === '' ? 0 : all.findIndex(({ id }) => id === marker) + 1;
    const page = all.slice(from, from + maxItems);
    const nextMarker = from + maxItems < all.length ? page.at(-1)?.id : undefined;
    return { page, nextMarker };
  }
}

function sameAs(earlier: Invalidation, batch: Batch): Invalidation {
  const items = (of: Batch) => JSON.stringify([...of.items].sort());
  if (items(earlier.batch) === items(batch)) return earlier;
  throw new ApiError(
    409,
    'InvalidationBatchAlreadyExists',
    `The caller reference ${batch.callerReference} was used for other paths.`,
  );
}

function refuseInvalid({ items }: Batch): void {
  const wrong = items.find((item) => !isInvalidationItem(item));
  if (items.length === 0 || wrong !== undefined) {
    const message = `Your request contains one or more invalid invalidation paths: ${wrong ?? 'none at all'}`;
    throw new ApiError(400, 'InvalidArgument', message);
  }
  const wildcards = items.filter((item) => item.startsWith('/') && item.endsWith('*')).length;
  if (items.length > MAX_ITEMS || wildcards > MAX_WILDCARDS) {
    const message = `At most ${MAX_ITEMS} paths, ${MAX_WILDCARDS} of them with a wildcard, may be in progress.`;
    throw new ApiError(400, 'TooManyInvalidationsInProgress', message);
  }
}
