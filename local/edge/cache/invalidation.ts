import { isTag } from './tags.ts';

/** What invalidations look at in a cached object. */
export interface Invalidable {
  /** Path and query. */
  readonly url: string;
  readonly tags: ReadonlySet<string>;
}

export type Invalidation = (object: Invalidable) => boolean;

/** «Quotas»: the longest invalidation path. */
const MAX_PATH_LENGTH = 4_000;

/** Whether CloudFront takes this as an item of `Paths`: `#tag`, or a path that begins with a slash. */
export function isInvalidationItem(item: string): boolean {
  if (item.startsWith('#')) return isTag(item.slice(1));
  return item.length <= MAX_PATH_LENGTH && /^\/[\x21-\x7e]*$/.test(item);
}

/**
 * What a batch of items hits. `#tag` is exact but for case; a path is exact, query included, unless
 * it ends in `*` («What you need to know when invalidating paths»).
 */
export function invalidation(items: readonly string[]): Invalidation {
  const tags = items
    .filter((item) => item.startsWith('#'))
    .map((tag) => tag.slice(1).toLowerCase());
  const paths = items.filter((item) => item.startsWith('/'));
  const exact = new Set(paths.filter((path) => !path.endsWith('*')));
  const prefixes = paths.filter((path) => path.endsWith('*')).map((path) => path.slice(0, -1));
  return (object) =>
    tags.some((tag) => object.tags.has(tag)) ||
    exact.has(object.url) ||
    prefixes.some((prefix) => object.url.startsWith(prefix));
}
