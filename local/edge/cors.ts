import type { CorsConfig } from './config/policy-schemas.ts';
import { field, type HeaderFields, varyingBy, withFields } from './http/headers.ts';
import type { ViewerRequest } from './http/messages.ts';

/** Adds a policy's CORS headers to the answer to a CORS request; without override, the origin's stay. */
export function corsHeaders(
  request: ViewerRequest,
  headers: HeaderFields,
  config: CorsConfig | undefined,
): HeaderFields {
  const origin = field(request.headers, 'origin');
  if (config === undefined || origin === undefined) return headers;
  const fromOrigin = [...headers.keys()].some((name) => name.startsWith('access-control-'));
  if (fromOrigin && !config.OriginOverride) return headers;
  const allowed = config.AccessControlAllowOrigins.Items;
  if (!allowed.some((pattern) => originMatches(pattern, origin))) return headers;
  const anyone = allowed.includes('*') && !config.AccessControlAllowCredentials;
  const open = withFields(headers, {
    'access-control-allow-origin': anyone ? '*' : origin,
    ...(config.AccessControlAllowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(isPreflight(request) ? preflightFields(config) : exposedFields(config)),
  });
  return anyone ? open : varyingBy(open, 'Origin');
}

function isPreflight({ method, headers }: ViewerRequest): boolean {
  return method === 'OPTIONS' && headers.has('access-control-request-method');
}

function preflightFields(config: CorsConfig): Record<string, string> {
  const maxAge = config.AccessControlMaxAgeSec;
  return {
    'access-control-allow-methods': config.AccessControlAllowMethods.Items.join(', '),
    'access-control-allow-headers': config.AccessControlAllowHeaders.Items.join(', '),
    ...(maxAge === undefined ? {} : { 'access-control-max-age': `${maxAge}` }),
  };
}

function exposedFields({
  AccessControlExposeHeaders: exposed,
}: CorsConfig): Record<string, string> {
  if (exposed === undefined) return {};
  return { 'access-control-expose-headers': exposed.Items.join(', ') };
}

/** `*` may stand for the subdomain: `https://*.example.go.id`. */
function originMatches(pattern: string, origin: string): boolean {
  if (pattern === '*' || pattern === origin) return true;
  const [before = '', after] = pattern.split('*');
  return (
    after !== undefined &&
    origin.length >= before.length + after.length &&
    origin.startsWith(before) &&
    origin.endsWith(after)
  );
}
