import type * as z from 'zod/mini';
import { ExpectationError, shown } from '../../../shared/errors.ts';

type Issue = z.core.$ZodIssue;

/**
 * Reads a configuration by its schema. The schemas are strict: a property that the edge does not
 * know stops it, since it would otherwise behave differently here from the deployed distribution.
 * @throws ExpectationError naming the first property that is wrong
 */
export function parseConfig<T>(schema: z.ZodMiniType<T>, value: unknown, subject: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue === undefined) throw parsed.error;
  const where = [subject, ...issue.path.map(String)].join('.');
  throw new ExpectationError(expected(issue), where, received(issue, value), {
    cause: parsed.error,
  });
}

function expected(issue: Issue): string {
  if (issue.code === 'unrecognized_keys') return 'properties that the local edge knows';
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map((value) => shown(value)).join(' or ');
  if (issue.code === 'custom') return issue.message;
  return issue.code.replaceAll('_', ' ');
}

function received(issue: Issue, root: unknown): string {
  if (issue.code === 'unrecognized_keys') return issue.keys.join(', ');
  let value = root;
  for (const step of issue.path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  }
  return shown(value);
}
