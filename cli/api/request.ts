import type * as z from 'zod/mini';
import { backoffMs, TRIES } from '../backoff.ts';
import { Refusal, Unreachable } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Target } from '../target.ts';
import { type Answer, isPassing, problemOf, readAs, retryAfterMs } from './answer.ts';

/** An HTTP API of API Gateway answers within 30 s or not at all. */
const ANSWER_MS = 30_000;

export interface ApiRequest<T> {
  readonly method: 'GET' | 'POST';
  /** after the API's address */
  readonly path: string;
  readonly schema: z.ZodMiniType<T>;
  readonly body?: unknown;
  /** the same in every try, so that a lost answer acts once */
  readonly idempotencyKey?: string;
}

export interface RequestDeps {
  readonly target: Target;
  readonly io: Pick<Io, 'signal' | 'sleep'>;
  /** told when a wait is longer than the user expects */
  notice(text: string): void;
}

/**
 * Asks the API, at most five times where that may help.
 * @throws Refusal when the answer is no, Unreachable when there is none that can be used
 */
export async function request<T>(deps: RequestDeps, asked: ApiRequest<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    const outcome = await tryOnce(deps, asked);
    const passing = outcome instanceof Error || isPassing(outcome);
    if (!passing) return accept(outcome, asked);
    if (tried === TRIES) throw givenUp(deps.target, asked, outcome);
    await wait(deps, outcome, tried);
  }
}

/** An answer, or why there was none. */
async function tryOnce<T>(
  { target, io }: RequestDeps,
  { method, path, body, idempotencyKey }: ApiRequest<T>,
): Promise<Answer | Error> {
  const headers = new Headers({
    authorization: `Bearer ${target.token}`,
    accept: 'application/json',
  });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  try {
    const response = await fetch(`${target.api}${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.any([io.signal, AbortSignal.timeout(ANSWER_MS)]),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch (error) {
    if (io.signal.aborted || !(error instanceof Error)) throw error;
    return error;
  }
}

function accept<T>(answer: Answer, asked: ApiRequest<T>): T {
  const name = `${asked.method} ${asked.path}`;
  if (answer.status >= 400) throw new Refusal(problemOf(answer, name), answer.status);
  const value = readAs(answer, asked.schema);
  if (value !== undefined) return value;
  const type = answer.headers.get('content-type') ?? 'no content type';
  throw new Unreachable(
    `Expected the JSON of Warta's API for ${name} but received HTTP ${answer.status}, ${type}, ` +
      'in another shape. Is WARTA_API the address of the API?',
  );
}

async function wait({ io, notice }: RequestDeps, outcome: Answer | Error, tried: number) {
  const asked = outcome instanceof Error ? undefined : retryAfterMs(outcome, Date.now());
  const milliseconds = Math.max(asked ?? 0, backoffMs(tried));
  if (asked !== undefined) {
    notice(`The newsroom is busy; trying again in ${Math.ceil(milliseconds / 1000)} s`);
  }
  await io.sleep(milliseconds);
}

function givenUp<T>(target: Target, asked: ApiRequest<T>, outcome: Answer | Error): Unreachable {
  const name = `${asked.method} ${asked.path}`;
  if (!(outcome instanceof Error)) return new Unreachable(problemOf(outcome, name));
  const { cause = outcome } = outcome;
  const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
  const hint = target.local ? '. Is the local newsroom (`npm start`) still running?' : '';
  return new Unreachable(
    `Expected an answer for ${name} of ${target.api} but received ${reason}${hint}`,
    { cause: outcome },
  );
}
