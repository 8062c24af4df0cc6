import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ExpectationError } from '../../shared/errors.ts';
import type { Problem } from '../../shared/submissions/wire.ts';

/** What each status says in general; the detail says it in particular. */
export const PROBLEM_TITLES = {
  400: 'The request cannot be read',
  401: 'No valid token',
  403: 'The token does not allow this',
  404: 'Not found',
  409: 'This file is not awaited',
  410: 'The submission is past its hour',
  413: 'The request is too large',
  415: 'The request cannot be read',
  422: 'The request cannot be used as it is',
  429: 'Too many requests',
  500: 'Something went wrong here',
} as const;

export type ProblemStatus = keyof typeof PROBLEM_TITLES & ContentfulStatusCode;

/** An answer of the API that is no success: RFC 9457, with a sentence that says what to do. */
export class ApiProblem extends ExpectationError {
  override readonly name = 'ApiProblem';
  constructor(
    readonly status: ProblemStatus,
    expected: string,
    subject: string,
    received: string,
    options?: ErrorOptions,
  ) {
    super(expected, subject, received, options);
  }
}

/** Whoever asks again after `seconds` is let in. */
export class TooManyRequests extends ApiProblem {
  constructor(
    allowed: string,
    readonly seconds: number,
  ) {
    super(429, `at most ${allowed}`, 'this token', `more: wait ${seconds} s`);
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) return problem(error.status, error.message);
  return problem(500, 'Expected an answer but the newsroom failed to make one: try again.');
}

function problem(status: ProblemStatus, detail: string): Problem {
  return { type: 'about:blank', title: PROBLEM_TITLES[status], status, detail };
}
