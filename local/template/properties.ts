import * as z from 'zod/mini';
import { ExpectationError, shown } from '../../shared/errors.ts';

/**
 * A property that may say anything, since it changes nothing on one machine.
 * @param _reason why that is so; it stands here for whoever reads the schema
 */
export function noLocalMeaning(_reason: string) {
  return z.optional(z.unknown());
}

export const tags = noLocalMeaning('tags are for the bill and the console');

type Issue = z.core.$ZodIssue;

/**
 * Reads a resource's resolved properties by its schema. Schemas are strict at every depth: what is
 * neither read nor listed as without local meaning would make the local cloud differ from what
 * deploys, so it stops it.
 * @throws ExpectationError naming resource, type and property
 */
export function readProperties<T>(
  schema: z.ZodMiniType<T>,
  resource: { readonly logicalId: string; readonly type: string },
  properties: unknown,
): T {
  const parsed = schema.safeParse(properties);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw new TypeError('A failed parse has at least one issue');
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => [...path, key].join('.')).join(', ');
    throw new ExpectationError(
      'properties that the local cloud knows',
      `${resource.logicalId} (${resource.type})`,
      names,
    );
  }
  throw new ExpectationError(
    expectation(issue),
    `${resource.logicalId} (${resource.type}) ${path.join('.')}`.trimEnd(),
    shown(valueAt(properties, issue.path)),
    { cause: parsed.error },
  );
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map((value) => shown(value)).join(' or ');
  return issue.code === 'invalid_format' ? issue.format : issue.code.replaceAll('_', ' ');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return value;
}
