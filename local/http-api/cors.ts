import type { ApiCors } from '../template/model.ts';

type Fields = Record<string, string>;

/**
 * The answer to a preflight, which API Gateway gives itself where CORS is configured: 204, with the
 * headers only if origin and method are allowed.
 */
export function preflightFields(cors: ApiCors, headers: NodeJS.Dict<string[]>): Fields {
  const [method] = headers['access-control-request-method'] ?? [];
  const methods = cors.AllowMethods ?? [];
  if (method === undefined || !includes(methods, method)) return {};
  const origin = originFields(cors, headers);
  if (Object.keys(origin).length === 0) return {};
  return {
    ...origin,
    'access-control-allow-methods': methods.join(','),
    ...listed('access-control-allow-headers', cors.AllowHeaders),
    ...(cors.MaxAge === undefined ? {} : { 'access-control-max-age': String(cors.MaxAge) }),
  };
}

/** What is added to the answer of a function; replaces the function's own. */
export function actualFields(cors: ApiCors, headers: NodeJS.Dict<string[]>): Fields {
  const origin = originFields(cors, headers);
  if (Object.keys(origin).length === 0) return {};
  return { ...origin, ...listed('access-control-expose-headers', cors.ExposeHeaders) };
}

function originFields(cors: ApiCors, headers: NodeJS.Dict<string[]>): Fields {
  const [origin] = headers.origin ?? [];
  const origins = cors.AllowOrigins ?? [];
  if (origin === undefined || !includes(origins, origin)) return {};
  return {
    'access-control-allow-origin': origins.includes('*') ? '*' : origin,
    ...(cors.AllowCredentials === true ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(origins.includes('*') ? {} : { vary: 'Origin' }),
  };
}

function listed(name: string, values: readonly string[] | undefined): Fields {
  return values === undefined || values.length === 0 ? {} : { [name]: values.join(',') };
}

function includes(list: readonly string[], value: string): boolean {
  return list.includes('*') || list.includes(value);
}
