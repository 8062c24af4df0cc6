import type { Statement } from './statement.ts';

/**
 * Whether an identity's statements let it do `action` to `resource`: some Allow matches and no Deny.
 * @param action   e.g. `s3:PutObject`
 * @param resource an ARN, or `*` for an action that knows none
 */
export function allows(
  statements: readonly Statement[],
  action: string,
  resource: string,
): boolean {
  const matching = statements.filter(
    (statement) =>
      statement.actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      statement.resources.some((pattern) => matches(pattern, resource)),
  );
  return (
    matching.some(({ effect }) => effect === 'Allow') &&
    !matching.some(({ effect }) => effect === 'Deny')
  );
}

/** IAM's wildcards: `*` for any run of characters, `?` for one. */
function matches(pattern: string, text: string): boolean {
  return wildcard(pattern).test(text);
}

const compiled = new Map<string, RegExp>();

function wildcard(pattern: string): RegExp {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 's');
  compiled.set(pattern, expression);
  return expression;
}
