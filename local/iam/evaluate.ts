import type { Statement } from './statement.ts';

/** What somebody would do, as policies see it. */
export interface Asked {
  /** E.g. `s3:PutObject`. */
  readonly action: string;
  /** An ARN, or `*` for an action that knows none. */
  readonly resource: string;
  /** The partitions of a table that a request names, IAM's `dynamodb:LeadingKeys`. */
  readonly leadingKeys?: readonly string[];
}

/** Whether an identity's statements let it do what it asks: some Allow matches and no Deny. */
export function allows(statements: readonly Statement[], asked: Asked): boolean {
  const matching = statements.filter((statement) => applies(statement, asked));
  return (
    matching.some(({ effect }) => effect === 'Allow') &&
    !matching.some(({ effect }) => effect === 'Deny')
  );
}

function applies(
  { actions, resources, leadingKeys: partitions }: Statement,
  { action, resource, leadingKeys = [] }: Asked,
): boolean {
  return (
    actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
    resources.some((pattern) => matches(pattern, resource)) &&
    (partitions === undefined ||
      (leadingKeys.length > 0 &&
        leadingKeys.every((key) => partitions.some((pattern) => matches(pattern, key)))))
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
