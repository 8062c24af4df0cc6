import * as z from 'zod/mini';

/** What goes back to the client. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
}

const proxyResult = z.object({
  statusCode: z.union([z.number(), z.string().check(z.regex(/^\d{3}$/))]),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
});

/**
 * What a function returned, as an answer: an object with statusCode, or anything else, which API
 * Gateway takes as the body of a 200 in JSON. Undefined for an object with a statusCode that is no
 * answer; API Gateway then says 500.
 */
export function answerOf(result: unknown): ApiAnswer | undefined {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) {
    const body = typeof result === 'string' ? result : JSON.stringify(result ?? null);
    return answer(200, { 'content-type': 'application/json' }, Buffer.from(body));
  }
  const parsed = proxyResult.safeParse(result);
  if (!parsed.success) return undefined;
  const { statusCode, headers = {}, cookies = [], body, isBase64Encoded } = parsed.data;
  const fields = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  return answer(
    Number(statusCode),
    {
      'content-type': 'text/plain; charset=utf-8',
      ...fields,
      ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
    },
    Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  );
}

/** An answer of the gateway's own. */
export function gatewayAnswer(status: number, message: string): ApiAnswer {
  const body = Buffer.from(JSON.stringify({ message }));
  return answer(status, { 'content-type': 'application/json' }, body);
}

function answer(status: number, headers: ApiAnswer['headers'], body: Buffer): ApiAnswer {
  return { status, headers, body };
}
