import * as z from 'zod/mini';
import { jsonOf } from '../../shared/json.ts';
import { printable } from '../printable.ts';
import { ProblemSchema } from './schemas.ts';

/** One answer of the API, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Whether the same request may succeed later. */
export function isPassing({ status }: Answer): boolean {
  return status === 429 || status >= 500;
}

/** What a refusal says, in one sentence that also tells what to do. */
export function problemOf(answer: Answer, request: string): string {
  const detail =
    detailOf(answer) ?? `Expected an answer for ${request} but received HTTP ${answer.status}`;
  if (answer.status === 401) return `${detail}. Ask your newsroom's admin for a new token`;
  if (answer.status === 403) return `${detail}. Your token does not allow this`;
  return detail;
}

function detailOf({ text }: Answer): string | undefined {
  const problem = ProblemSchema.safeParse(jsonOf(text));
  if (!problem.success) return undefined;
  const detail = problem.data.detail ?? problem.data.title;
  return detail === undefined ? undefined : printable(detail).replace(/\.$/, '');
}

/** Nobody waits longer than this for one answer. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Milliseconds that Retry-After asks for (RFC 9110: seconds or an HTTP date), at most a minute;
 * undefined where it says nothing.
 */
export function retryAfterMs({ headers }: Answer, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : undefined;
}

/** The answer's JSON in its expected shape; undefined where it has another. */
export function readAs<T>(answer: Answer, schema: z.ZodMiniType<T>): T | undefined {
  const parsed = z.safeParse(schema, jsonOf(answer.text));
  return parsed.success ? parsed.data : undefined;
}
