import type { CachePolicyConfig } from '../config/policy-schemas.ts';
import { requestCookies } from '../functions/cookies.ts';
import { field, type HeaderFields } from '../http/headers.ts';
import { urlOf, type ViewerRequest } from '../http/messages.ts';
import { type ContentEncoding, encodingFor } from './encoding.ts';

/** What of a request decides which cached object answers it, and is all that the origin sees. */
export interface CacheKey {
  readonly text: string;
  readonly uri: string;
  readonly query: string;
  /** Path and query, as invalidations name them. */
  readonly url: string;
  /** The headers that the policy lists; the origin gets these and no others. */
  readonly headers: HeaderFields;
  readonly encoding: ContentEncoding;
}

export function cacheKey(
  request: Pick<ViewerRequest, 'uri' | 'query' | 'headers'>,
  policy: CachePolicyConfig,
): CacheKey {
  const parameters = policy.ParametersInCacheKeyAndForwardedToOrigin;
  const query = keptQuery(request.query, parameters.QueryStringsConfig);
  const headers = keptHeaders(request.headers, parameters.HeadersConfig);
  const cookies = keptCookies(request.headers, parameters.CookiesConfig);
  const encoding = encodingFor(field(request.headers, 'accept-encoding'), {
    br: parameters.EnableAcceptEncodingBrotli,
    gzip: parameters.EnableAcceptEncodingGzip,
  });
  const url = urlOf(request.uri, query);
  return {
    text: JSON.stringify([url, encoding, [...headers], cookies]),
    uri: request.uri,
    query,
    url,
    headers,
    encoding,
  };
}

type Parameters = CachePolicyConfig['ParametersInCacheKeyAndForwardedToOrigin'];
type Choice = 'none' | 'whitelist' | 'allExcept' | 'all';

function isKept(choice: Choice, listed: readonly string[], name: string): boolean {
  if (choice === 'none' || choice === 'all') return choice === 'all';
  return listed.includes(name) === (choice === 'whitelist');
}

function keptQuery(query: string, config: Parameters['QueryStringsConfig']): string {
  return query
    .split('&')
    .filter((part) => part !== '')
    .filter((part) =>
      isKept(config.QueryStringBehavior, config.QueryStrings, part.split('=', 1)[0] ?? ''),
    )
    .join('&');
}

function keptHeaders(headers: HeaderFields, config: Parameters['HeadersConfig']): HeaderFields {
  if (config.HeaderBehavior === 'none') return new Map();
  const listed = config.Headers.map((name) => name.toLowerCase()).sort();
  return new Map(
    listed.flatMap((name) => {
      const values = headers.get(name);
      return values === undefined ? [] : [[name, values] as const];
    }),
  );
}

function keptCookies(
  headers: HeaderFields,
  config: Parameters['CookiesConfig'],
): (readonly [string, readonly string[]])[] {
  return [...requestCookies(headers.get('cookie')?.join('; '))].filter(([name]) =>
    isKept(config.CookieBehavior, config.Cookies, name),
  );
}
