import { S3Error } from './errors.ts';

/** A rule in the shape of CloudFormation's AWS::S3::Bucket CorsRule. */
export interface CorsRule {
  AllowedOrigins: readonly string[];
  AllowedMethods: readonly string[];
  AllowedHeaders?: readonly string[];
  ExposedHeaders?: readonly string[];
  /** Seconds that a browser may remember a preflight. */
  MaxAge?: number;
}

type Headers = Record<string, string>;

const VARY = 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method';

/** The answer to OPTIONS. Throws AccessForbidden where no rule allows it. */
export function preflightHeaders(rules: readonly CorsRule[], request: Readonly<Headers>): Headers {
  const origin = request.origin;
  const method = request['access-control-request-method'];
  if (origin === undefined || method === undefined) {
    throw new S3Error('InvalidRequest', 'Insufficient information. Origin request header needed.');
  }
  const asked = request['access-control-request-headers'] ?? '';
  const names = asked.split(',').map((name) => name.trim().toLowerCase());
  const wanted = names.filter((name) => name !== '');
  const rule = findRule(rules, origin, method, wanted);
  if (rule === undefined) throw new S3Error('AccessForbidden');
  return {
    ...allowed(rule, origin),
    ...(wanted.length > 0 ? { 'access-control-allow-headers': wanted.join(', ') } : {}),
    ...(rule.MaxAge === undefined ? {} : { 'access-control-max-age': String(rule.MaxAge) }),
  };
}

/** What a browser needs to see beside an actual answer; nothing where no rule matches. */
export function actualHeaders(
  rules: readonly CorsRule[],
  method: string,
  request: Readonly<Headers>,
): Headers {
  const origin = request.origin;
  const rule = origin === undefined ? undefined : findRule(rules, origin, method, []);
  return rule === undefined || origin === undefined ? {} : allowed(rule, origin);
}

function allowed(rule: CorsRule, origin: string): Headers {
  const isOpen = rule.AllowedOrigins.includes('*');
  return {
    'access-control-allow-origin': isOpen ? '*' : origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    ...(isOpen ? {} : { 'access-control-allow-credentials': 'true' }),
    ...(rule.ExposedHeaders?.length
      ? { 'access-control-expose-headers': rule.ExposedHeaders.join(', ') }
      : {}),
    vary: VARY,
  };
}

function findRule(
  rules: readonly CorsRule[],
  origin: string,
  method: string,
  headers: readonly string[],
): CorsRule | undefined {
  return rules.find(
    (rule) =>
      rule.AllowedOrigins.some((pattern) => matches(pattern, origin)) &&
      rule.AllowedMethods.includes(method) &&
      headers.every((name) =>
        (rule.AllowedHeaders ?? []).some((pattern) => matches(pattern.toLowerCase(), name)),
      ),
  );
}

/** One `*` at most stands for anything (S3 user guide, "CORS configuration"). */
function matches(pattern: string, text: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === text;
  return (
    text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)
  );
}
