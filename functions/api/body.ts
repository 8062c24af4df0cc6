import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { shown } from '../../shared/errors.ts';
import type { Guarded } from './guard.ts';
import { ApiProblem } from './problem.ts';

/** Thirty files with long names and hashes stay under 20 KB. */
export const MOST_BODY_BYTES = 64 * 1024;

/** Bodies are short, and come as they are: none is unpacked here. */
export function limitBodies(app: Hono<Guarded>): void {
  app.use(
    bodyLimit({
      maxSize: MOST_BODY_BYTES,
      onError: () => {
        throw new ApiProblem(413, `at most ${MOST_BODY_BYTES} bytes`, 'the body', 'more');
      },
    }),
  );
  app.use(async (c, next) => {
    const encoding = c.req.header('content-encoding') ?? 'identity';
    if (encoding.toLowerCase() !== 'identity') {
      throw new ApiProblem(415, 'no compression', 'the body', shown(encoding));
    }
    await next();
  });
}

export async function hasBody(c: Context): Promise<boolean> {
  return (await c.req.text()) !== '';
}

/** JSON, whatever type it was sent as. */
export async function jsonBody(c: Context): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiProblem(400, 'JSON', 'the body', shown(text), { cause });
  }
}
