import type { CachePolicyConfig } from '../config/policy-schemas.ts';
import { cacheControl, type Directives, secondsOf } from '../http/cache-control.ts';
import { field, type HeaderFields } from '../http/headers.ts';

type Times = Pick<CachePolicyConfig, 'MinTTL' | 'DefaultTTL' | 'MaxTTL'>;

/**
 * Seconds for which an object is fresh («Manage how long content stays in the cache»). 0: it is kept,
 * but asked about each time. undefined: it must not be kept.
 * @param now milliseconds, for Expires
 */
export function freshSeconds(headers: HeaderFields, times: Times, now: number): number | undefined {
  const directives = cacheControl(headers);
  if (times.MaxTTL === 0) return undefined;
  if (directives.has('no-store') || directives.has('private')) return times.MinTTL || undefined;
  if (directives.has('no-cache')) return times.MinTTL;
  const said = sharedSeconds(directives) ?? secondsToExpiry(headers, now);
  if (said === undefined) return Math.max(times.MinTTL, times.DefaultTTL);
  return Math.min(Math.max(said, times.MinTTL), times.MaxTTL);
}

function sharedSeconds(directives: Directives): number | undefined {
  return secondsOf(directives, 's-maxage') ?? secondsOf(directives, 'max-age');
}

/** An Expires that is no date means: already expired (RFC 9111, 5.3). */
function secondsToExpiry(headers: HeaderFields, now: number): number | undefined {
  const expires = field(headers, 'expires');
  if (expires === undefined) return undefined;
  const at = Date.parse(expires);
  return Number.isNaN(at) ? 0 : Math.max(0, Math.floor((at - now) / 1000));
}

/** «HTTP 4xx and 5xx status codes that CloudFront caches»: always, or only where the origin says how long. */
const ALWAYS_CACHED = new Set([404, 414, 500, 501, 502, 503, 504]);
const CACHED_IF_TOLD = new Set([400, 403, 405, 412, 415]);

/** Seconds for which an origin's error is kept: the longer of the minimum and what the origin says. */
export function errorSeconds(
  status: number,
  headers: HeaderFields,
  minimum: number,
): number | undefined {
  const said = sharedSeconds(cacheControl(headers));
  if (ALWAYS_CACHED.has(status)) return Math.max(minimum, said ?? 0);
  return CACHED_IF_TOLD.has(status) && said !== undefined ? Math.max(minimum, said) : undefined;
}

/**
 * Whether an expired object may stand in for an origin that fails: without limit, as CloudFront does,
 * unless stale-if-error sets one or must-revalidate forbids it.
 * @param secondsStale since it expired
 */
export function mayServeStale(headers: HeaderFields, secondsStale: number): boolean {
  const directives = cacheControl(headers);
  if (directives.has('must-revalidate') || directives.has('proxy-revalidate')) return false;
  return secondsStale <= (secondsOf(directives, 'stale-if-error') ?? Number.POSITIVE_INFINITY);
}
