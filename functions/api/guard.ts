import type { Hono } from 'hono';
import type { TokenUsage } from '../../shared/aws/token-usage.ts';
import type { KnownToken, Tokens } from '../../shared/aws/tokens.ts';
import { shown } from '../../shared/errors.ts';
import { ApiProblem } from './problem.ts';
import { rateLimits } from './rate-limits.ts';

/** What the guards leave for those behind them. */
export type Guarded = { Variables: { holder: KnownToken } };

export interface GuardDeps {
  readonly tokens: Tokens;
  readonly usage: TokenUsage;
  readonly now: () => Date;
}

/**
 * Nobody gets further without a token, more often than theirs allows, or into another newsroom than
 * their own. No answer is kept by whoever passes it on, or taken for anything else than it is.
 */
export function guard(app: Hono<Guarded>, deps: GuardDeps): void {
  const admit = rateLimits(deps.usage);
  app.use(async (c, next) => {
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
  });
  app.use('/v1/*', async (c, next) => {
    const now = deps.now();
    const holder = await holderOf(deps.tokens, c.req.header('authorization'), now);
    c.set('holder', holder);
    await admit(holder, c.req.method, now);
    await next();
  });
  app.use('/v1/newsrooms/:newsroom/*', async (c, next) => {
    const { newsroom } = c.get('holder');
    const asked = c.req.param('newsroom');
    if (asked !== newsroom) {
      const expected = `a token of newsroom ${shown(asked)}`;
      throw new ApiProblem(403, expected, 'its submissions', `one of ${newsroom}`);
    }
    await next();
  });
}

/** Several such headers come joined by commas, which no token holds. */
async function holderOf(
  tokens: Tokens,
  authorization: string | undefined,
  now: Date,
): Promise<KnownToken> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  const holder = token && (await tokens.holderOf(token, now));
  if (holder) return holder;
  const received = token ? 'an unknown or expired one' : receivedIn(authorization ?? '');
  throw new ApiProblem(401, 'a valid token (Authorization: Bearer …)', 'this address', received);
}

/** What came instead, never by its own words: they may be a password, or a token without its scheme. */
function receivedIn(authorization: string): string {
  if (/^(?:Bearer)?\s*$/i.test(authorization)) return 'none';
  if (/^Bearer\s/i.test(authorization)) return 'something else behind Bearer than one token';
  return /^\S+\s+\S/.test(authorization)
    ? 'another scheme than Bearer'
    : 'something without the word Bearer before it';
}
