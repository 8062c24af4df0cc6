import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Match } from './routes.ts';

/** A request that has been read whole. */
export interface ApiRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: NodeJS.Dict<string[]>;
  readonly body: Buffer;
  readonly sourceIp: string;
}

export interface EventContext {
  readonly apiId: string;
  readonly accountId: string;
  readonly match: Match;
  readonly now: Date;
}

export function requestOf(incoming: IncomingMessage, body: Buffer): ApiRequest {
  return {
    method: incoming.method ?? 'GET',
    target: incoming.url ?? '/',
    headers: incoming.headersDistinct,
    body,
    sourceIp: incoming.socket.remoteAddress ?? '',
  };
}

/** A request as a function gets it, in payload format 2.0. */
export function apiEvent(request: ApiRequest, context: EventContext) {
  const { path, query } = pathAndQuery(request.target);
  const headers = joinedHeaders(request.headers);
  const { cookie, ...others } = headers;
  const { route, pathParameters } = context.match;
  const parameters = joinedParameters(query);
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: query,
    ...(cookie === undefined ? {} : { cookies: cookie.split('; ') }),
    headers: { ...others, ...forwarded(request, headers.host) },
    ...(Object.keys(parameters).length === 0 ? {} : { queryStringParameters: parameters }),
    requestContext: requestContext(request, path, headers, context),
    ...(Object.keys(pathParameters).length === 0 ? {} : { pathParameters }),
    ...bodyOf(request.body, headers['content-type']),
  };
}

export function pathAndQuery(target: string): { path: string; query: string } {
  const at = target.indexOf('?');
  if (at === -1) return { path: target, query: '' };
  return { path: target.slice(0, at), query: target.slice(at + 1) };
}

function requestContext(
  { method, sourceIp }: ApiRequest,
  path: string,
  headers: Record<string, string>,
  { apiId, accountId, match, now }: EventContext,
) {
  return {
    accountId,
    apiId,
    domainName: headers.host ?? '',
    domainPrefix: apiId,
    http: {
      method,
      path,
      protocol: 'HTTP/1.1',
      sourceIp,
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: match.route.key,
    stage: '$default',
    time: commonLogTime(now),
    timeEpoch: now.getTime(),
  };
}

/** What the gateway tells of the caller's side; here that is plain HTTP. */
function forwarded({ sourceIp, headers }: ApiRequest, host = ''): Record<string, string> {
  return {
    'x-forwarded-for': [...(headers['x-forwarded-for'] ?? []), sourceIp].join(', '),
    'x-forwarded-port': /:(\d+)$/.exec(host)?.[1] ?? '80',
    'x-forwarded-proto': 'http',
  };
}

/** Several fields of one name are joined by commas. */
function joinedHeaders(headers: NodeJS.Dict<string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, values]) => [
      name,
      (values ?? []).join(name === 'cookie' ? '; ' : ','),
    ]),
  );
}

function joinedParameters(query: string): Record<string, string> {
  const search = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(search.keys())].map((name) => [name, search.getAll(name).join(',')]),
  );
}

/** Text as it is; everything else in base64. */
function bodyOf(body: Buffer, contentType = '') {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = /^(text\/|application\/(.+\+)?(json|xml|javascript|x-www-form-urlencoded))/.test(
    contentType,
  );
  return isText
    ? { body: body.toString('utf8'), isBase64Encoded: false }
    : { body: body.toString('base64'), isBase64Encoded: true };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `04/Mar/2026:09:15:00 +0000` */
function commonLogTime(date: Date): string {
  const [day, time] = date.toISOString().split('T');
  const [year, month, dayOfMonth] = (day ?? '').split('-');
  return `${dayOfMonth}/${MONTHS[Number(month) - 1]}/${year}:${time?.slice(0, 8)} +0000`;
}
