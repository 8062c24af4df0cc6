import { S3Error } from '../errors.ts';

/** A POST policy: until when, and what must hold for the form and for the file's size. */
export interface PostPolicy {
  expiration: Date;
  conditions: PolicyCondition[];
}

export type PolicyCondition =
  | { kind: 'eq' | 'starts-with'; field: string; value: string }
  | { kind: 'content-length-range'; min: number; max: number };

/** Fields that no condition needs to name (S3 API, "POST policy"); so may all of x-ignore-*. */
const FREE_FIELDS = new Set(['x-amz-signature', 'policy', 'file']);

/** Decodes and checks the policy document (base64 of JSON). Throws InvalidPolicyDocument. */
export function parsePolicy(base64: string): PostPolicy {
  const document = parseJson(Buffer.from(base64, 'base64').toString('utf8'));
  if (typeof document !== 'object' || document === null) throw invalid('an object');
  const { expiration, conditions } = document as { expiration?: unknown; conditions?: unknown };
  const date = new Date(typeof expiration === 'string' ? expiration : Number.NaN);
  if (Number.isNaN(date.getTime())) throw invalid('an expiration in ISO 8601');
  if (!Array.isArray(conditions)) throw invalid('a list of conditions');
  return { expiration: date, conditions: conditions.flatMap(parseCondition) };
}

/**
 * Throws AccessDenied unless every condition holds and every field has one.
 * @param fields by names in lower case; a condition on the bucket means the one addressed
 */
export function checkFields(
  policy: PostPolicy,
  fields: ReadonlyMap<string, string>,
  bucket: string,
  now: Date,
): void {
  if (policy.expiration < now) throw refused('Policy expired.');
  const covered = new Set<string>();
  for (const condition of policy.conditions) {
    if (condition.kind === 'content-length-range') continue;
    covered.add(condition.field);
    const { kind, field, value } = condition;
    const received = field === 'bucket' ? bucket : (fields.get(field) ?? '');
    if (kind === 'eq' ? received !== value : !received.startsWith(value)) {
      throw refused(`Policy Condition failed: ${JSON.stringify([kind, `$${field}`, value])}`);
    }
  }
  const extra = [...fields.keys()].filter(
    (name) => !covered.has(name) && !FREE_FIELDS.has(name) && !name.startsWith('x-ignore-'),
  );
  if (extra.length > 0) throw refused(`Extra input fields: ${extra.join(', ')}`);
}

/** The sizes that all content-length-range conditions allow, in bytes. */
export function sizeRange(policy: PostPolicy): { min: number; max: number } {
  const range = { min: 0, max: Number.POSITIVE_INFINITY };
  for (const condition of policy.conditions) {
    if (condition.kind !== 'content-length-range') continue;
    range.min = Math.max(range.min, condition.min);
    range.max = Math.min(range.max, condition.max);
  }
  return range;
}

function parseCondition(condition: unknown): PolicyCondition[] {
  if (Array.isArray(condition)) return [parseArray(condition)];
  if (typeof condition !== 'object' || condition === null) throw invalid('conditions as lists');
  return Object.entries(condition).map(([name, value]) => {
    if (typeof value !== 'string') throw invalid(`a string for ${name}`);
    return { kind: 'eq', field: name.toLowerCase(), value };
  });
}

function parseArray([kind, first, second]: unknown[]): PolicyCondition {
  const operator = typeof kind === 'string' ? kind.toLowerCase() : kind;
  if (operator === 'content-length-range') {
    const [min, max] = [Number(first), Number(second)];
    if (!Number.isInteger(min) || !Number.isInteger(max)) throw invalid('two sizes in bytes');
    return { kind: operator, min, max };
  }
  if (operator !== 'eq' && operator !== 'starts-with') throw invalid('a known operator');
  if (typeof first !== 'string' || !first.startsWith('$') || typeof second !== 'string') {
    throw invalid('["eq" or "starts-with", "$field", "value"]');
  }
  return { kind: operator, field: first.slice(1).toLowerCase(), value: second };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new S3Error(
      'InvalidPolicyDocument',
      'Invalid Policy: Invalid JSON.',
      {},
      { cause: error },
    );
  }
}

function invalid(expected: string): S3Error {
  return new S3Error('InvalidPolicyDocument', `Invalid Policy: expected ${expected}.`);
}

function refused(reason: string): S3Error {
  return new S3Error('AccessDenied', `Invalid according to Policy: ${reason}`);
}
