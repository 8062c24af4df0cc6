import type { SortedKeys } from './sorted-keys.ts';

/** Where a list begins: after a key, or after all keys that begin with a common prefix. */
export type ListStart = { after: string } | { beyond: string };

export interface ListQuery {
  prefix: string;
  delimiter: string;
  start: ListStart | undefined;
  maxKeys: number;
}

export interface ListPage {
  keys: string[];
  /** Each stands for all keys that begin with it, and counts as one. */
  commonPrefixes: string[];
  /** Where the next page begins; undefined on the last one. */
  next: ListStart | undefined;
}

/** One page of a bucket's keys, grouped by the delimiter. Reads no more keys than it returns. */
export function listPage(sorted: SortedKeys, query: ListQuery): ListPage {
  const { prefix, delimiter, maxKeys } = query;
  const page: ListPage = { keys: [], commonPrefixes: [], next: undefined };
  let last: ListStart | undefined;
  let index = firstIndex(sorted, query);
  for (let key = sorted.at(index); key?.startsWith(prefix); key = sorted.at(index)) {
    if (page.keys.length + page.commonPrefixes.length >= maxKeys) {
      page.next = last;
      break;
    }
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (cut < 0) {
      page.keys.push(key);
      last = { after: key };
      index += 1;
    } else {
      const common = key.slice(0, cut + delimiter.length);
      page.commonPrefixes.push(common);
      last = { beyond: common };
      index = sorted.firstBeyond(common);
    }
  }
  return page;
}

function firstIndex(sorted: SortedKeys, { prefix, start }: ListQuery): number {
  const first = sorted.firstFrom(prefix);
  if (start === undefined) return first;
  if ('beyond' in start) return Math.max(first, sorted.firstBeyond(start.beyond));
  const index = sorted.firstFrom(start.after);
  return Math.max(first, sorted.at(index) === start.after ? index + 1 : index);
}

/** A page's start as an opaque token. */
export function encodeToken(start: ListStart): string {
  const text = 'after' in start ? `k${start.after}` : `p${start.beyond}`;
  return Buffer.from(text).toString('base64url');
}

/** The start that a token stands for; undefined for a token that is not one of these. */
export function decodeToken(token: string): ListStart | undefined {
  const text = Buffer.from(token, 'base64url').toString();
  if (text.startsWith('k')) return { after: text.slice(1) };
  return text.startsWith('p') ? { beyond: text.slice(1) } : undefined;
}
