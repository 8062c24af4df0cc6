import type { Problem } from '../../../shared/submissions/wire.ts';
import { PROBLEM_TITLES, type ProblemStatus } from '../problem.ts';
import type { Answer, Content, Ref } from './parts.ts';
import { contentOf, refTo } from './schemas.ts';

/** Of the gateway alone: it waits for the function for no more than 30 seconds. */
type Refusal = ProblemStatus | 503;

const NAMES = {
  400: 'Unreadable',
  401: 'NoToken',
  403: 'OtherNewsroom',
  404: 'NotFound',
  409: 'NotAwaited',
  410: 'PastItsHour',
  413: 'TooLarge',
  415: 'Compressed',
  422: 'Unusable',
  429: 'TooMany',
  500: 'Failed',
  503: 'Unavailable',
} satisfies Record<Refusal, string>;

const DESCRIPTIONS: Readonly<Record<Refusal, string>> = {
  400: 'The body is no JSON.',
  401: 'There is no token, or one that is unknown, revoked or expired.',
  403: 'The token is of another newsroom.',
  404: 'The newsroom has no such submission, or the submission no such file.',
  409: 'The submission takes no more files; or this file was read already, or came within another. `detail` says which.',
  410: 'The submission’s hour is over: begin another.',
  413: 'The body is too long.',
  415: 'The body is compressed.',
  422: 'The body is JSON, but not what is taken. `detail` names the first field that cannot be used, what was expected and what came. Or the `Idempotency-Key` has begun another release.',
  429: 'Too many requests of this token, or of all callers together. Wait, then ask again.',
  500: 'The newsroom failed. Ask again.',
  503: 'No answer came in time. Ask again: what you asked for may have been done.',
};

/** What API Gateway itself answers, without asking the function: its own limits, its own failures. */
const OF_THE_GATEWAY: ReadonlySet<Refusal> = new Set([413, 429, 500, 503]);

const HEADERS: Partial<Record<Refusal, Answer['headers']>> = {
  401: {
    'WWW-Authenticate': { required: true, schema: { const: 'Bearer' } },
  },
  429: {
    'Retry-After': {
      description: 'Seconds to wait; absent where all callers together asked too often.',
      schema: { type: 'integer', minimum: 1 },
    },
  },
};

const EXAMPLES: Partial<Record<Refusal, string>> = {
  401: 'Expected a valid token (Authorization: Bearer …) for this address but received none',
  409: 'Expected a file that is still awaited for foto.jpg but received one that was read',
  422: 'Expected a whole number of bytes for files[0].size but received nothing',
  429: 'Expected at most 120 changes a minute for this token but received more: wait 37 s',
};

/** The answers that operations refer to, by their names. */
export function problemAnswers(): Record<string, Answer> {
  const statuses = Object.keys(NAMES).map(Number) as Refusal[];
  return Object.fromEntries(statuses.map((status) => [NAMES[status], answerOf(status)]));
}

/** By status, those that an operation may answer with. */
export function problems(...statuses: readonly Refusal[]): Record<number, Ref> {
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${NAMES[status]}` }]),
  );
}

function answerOf(status: Refusal): Answer {
  const headers = HEADERS[status];
  return {
    description: DESCRIPTIONS[status],
    ...(headers && { headers }),
    content: {
      ...(status !== 503 && problemContent(status)),
      ...(OF_THE_GATEWAY.has(status) && contentOf('GatewayMessage')),
    },
  };
}

function problemContent(status: ProblemStatus): Content {
  const detail = EXAMPLES[status];
  const about = { type: 'about:blank', title: PROBLEM_TITLES[status], status };
  const example = detail && ({ ...about, detail } satisfies Problem);
  return {
    'application/problem+json': { schema: refTo('Problem'), ...(example && { example }) },
  };
}
