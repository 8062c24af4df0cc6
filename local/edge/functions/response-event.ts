import * as z from 'zod/mini';
import { type HeaderFields, withFields, withoutFields } from '../http/headers.ts';
import type { Answer } from '../http/messages.ts';
import { nameAndValue } from './cookies.ts';
import { eventFields, fromEventFields, toEventFields } from './event-fields.ts';
import { FunctionFailure } from './failure.ts';
import { checkHeaders, exposed } from './restrictions.ts';

const cookie = z.object({ value: z.string(), attributes: z.optional(z.string()) });

const responseCookie = z.object({
  ...cookie.shape,
  multiValue: z.optional(z.array(cookie)),
});

const body = z.union([
  z.string(),
  z.object({ data: z.string(), encoding: z.enum(['text', 'base64']) }),
]);

const responseResult = z.object({
  statusCode: z.int().check(z.minimum(200), z.maximum(599)),
  statusDescription: z.optional(z.string()),
  headers: z._default(eventFields, {}),
  cookies: z._default(z.record(z.string(), responseCookie), {}),
  body: z.optional(body),
});

type ResponseEvent = z.infer<typeof responseResult>;
type Cookie = z.infer<typeof cookie>;

/** «Quotas on CloudFront Functions»: the whole of what a function returns. */
const MAX_BODY_BYTES = 40 * 1024;

/** The `response` of a viewer-response event; functions never see the body. */
export function responseEvent(answer: Answer): ResponseEvent {
  return {
    statusCode: answer.status,
    ...(answer.statusText === undefined ? {} : { statusDescription: answer.statusText }),
    headers: toEventFields(exposed(withoutFields(answer.headers, ['set-cookie']))),
    cookies: cookiesOf(answer.headers.get('set-cookie') ?? []),
  };
}

/**
 * The answer that a function returned, at viewer-request (where it had none before it) or at
 * viewer-response. Without a `body` the former's is empty and the latter's stays as it was.
 * @throws FunctionFailure
 */
export function answerFromResult(functionName: string, result: unknown, before?: Answer): Answer {
  const parsed = responseResult.safeParse(result);
  if (!parsed.success) {
    throw FunctionFailure.validation(functionName, 'no response of the right shape', parsed.error);
  }
  const after = parsed.data;
  const seen = before === undefined ? new Map() : exposed(before.headers);
  const headers = new Map(fromEventFields(after.headers, toEventFields(seen)));
  checkHeaders(functionName, 'viewer-response', seen, headers);
  const cookies = setCookies(after.cookies);
  if (cookies.length > 0) headers.set('set-cookie', cookies);
  return {
    status: after.statusCode,
    ...(after.statusDescription === undefined ? {} : { statusText: after.statusDescription }),
    ...bodyAfter(functionName, after, headers, before),
  };
}

function bodyAfter(
  functionName: string,
  after: ResponseEvent,
  headers: HeaderFields,
  before: Answer | undefined,
): Pick<Answer, 'headers' | 'body'> {
  if (after.body === undefined) return { headers, body: before?.body ?? Buffer.alloc(0) };
  const given =
    typeof after.body === 'string' ? { data: after.body, encoding: 'text' } : after.body;
  const bytes = Buffer.from(given.data, given.encoding === 'base64' ? 'base64' : 'utf8');
  if (bytes.length > MAX_BODY_BYTES) {
    throw FunctionFailure.validation(functionName, `a body of ${bytes.length} bytes`);
  }
  return { headers: withFields(headers, { 'content-length': undefined }), body: bytes };
}

function cookiesOf(lines: readonly string[]): ResponseEvent['cookies'] {
  const byName = new Map<string, Cookie[]>();
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const [name, value] = nameAndValue(pair);
    const one = attributes.length === 0 ? { value } : { value, attributes: attributes.join('; ') };
    byName.set(name, [...(byName.get(name) ?? []), one]);
  }
  return Object.fromEntries(
    [...byName].map(([name, all]) => [
      name,
      { ...(all[0] ?? { value: '' }), ...(all.length > 1 ? { multiValue: all } : {}) },
    ]),
  );
}

function setCookies(cookies: ResponseEvent['cookies']): string[] {
  return Object.entries(cookies).flatMap(([name, { multiValue, ...single }]) =>
    (multiValue ?? [single]).map(({ value, attributes }) =>
      attributes === undefined ? `${name}=${value}` : `${name}=${value}; ${attributes}`,
    ),
  );
}
