import type { ApiModel } from '../template/model.ts';

type Route = ApiModel['routes'][number];

export interface Match {
  readonly route: Route;
  /** Variables of the route's path, decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The route of a request: the most specific one, as API Gateway chooses; `$default` at last. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | undefined {
  const matches = routes.flatMap((route) => {
    const pathParameters = match(route.key, method, path);
    return pathParameters === undefined ? [] : [{ route, pathParameters }];
  });
  return matches.sort((a, b) => rank(a.route.key) - rank(b.route.key))[0];
}

function match(key: string, method: string, path: string): Record<string, string> | undefined {
  if (key === '$default') return {};
  const [wanted = '', pattern = ''] = key.split(' ');
  if (wanted !== 'ANY' && wanted !== method) return undefined;
  const found = expressionOf(pattern).exec(path);
  if (found === null) return undefined;
  return Object.fromEntries(
    Object.entries(found.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]),
  );
}

/** `/v1/{id}` takes one segment, `/v1/{proxy+}` one or more. */
function expressionOf(pattern: string): RegExp {
  const source = pattern
    .split(/(\{\w+\+?\})/)
    .map((part) => {
      const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(part) ?? [];
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      return greedy === '+' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`;
    })
    .join('');
  return new RegExp(`^${source}$`);
}

/** Full matches before greedy ones before `$default`; a named method before ANY. */
function rank(key: string): number {
  if (key === '$default') return 4;
  return (key.includes('+}') ? 2 : 0) + (key.startsWith('ANY ') ? 1 : 0);
}
