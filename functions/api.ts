import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { TokenHolder, Tokens } from '../shared/aws/tokens.ts';
import { shown } from '../shared/errors.ts';
import type { SubmissionCreated } from '../shared/submissions/wire.ts';
import { readAnnouncement, readReplacement } from './api/announcement.ts';
import { ApiProblem, problemOf } from './api/problem.ts';
import { create, finish, type SubmissionsApiDeps, signAnew, status } from './api/submissions.ts';
import type { Notes } from './notes.ts';

export interface ApiDeps extends SubmissionsApiDeps {
  readonly tokens: Tokens;
}

type Env = { Variables: { holder: TokenHolder } };

/** Thirty files with long names and hashes stay under 20 KB. */
const MOST_BODY_BYTES = 64 * 1024;

const SUBMISSIONS = '/v1/newsrooms/:newsroom/submissions';
const SUBMISSION = `${SUBMISSIONS}/:id`;

/** The API of a newsroom: who may send what, where to send it, and what became of it. */
export function newsroomApi(deps: ApiDeps): Hono<Env> {
  const app = new Hono<Env>();
  guard(app, deps);
  app.get('/v1/me', (c) => {
    const { newsroom, role, name } = c.get('holder');
    return c.json({ newsroom, role, name });
  });
  routeSubmissions(app, deps);
  app.notFound((c) => {
    const received = `${c.req.method} ${c.req.path}`;
    const problem = new ApiProblem(404, 'an address of this API', 'the request', received);
    return refuse(c, problem, deps.notes);
  });
  app.onError((error, c) => refuse(c, error, deps.notes));
  return app;
}

/** Nobody gets further without a token, nobody into another newsroom than their own. */
function guard(app: Hono<Env>, deps: ApiDeps): void {
  app.use('/v1/*', async (c, next) => {
    c.set('holder', await holderOf(deps, c.req.header('authorization')));
    await next();
  });
  app.use('/v1/newsrooms/:newsroom/*', async (c, next) => {
    const { newsroom } = c.get('holder');
    const asked = c.req.param('newsroom');
    if (asked !== newsroom) {
      throw new ApiProblem(403, `newsroom ${newsroom}`, 'this token', shown(asked));
    }
    await next();
  });
  app.use(
    bodyLimit({
      maxSize: MOST_BODY_BYTES,
      onError: () => {
        throw new ApiProblem(422, `at most ${MOST_BODY_BYTES} bytes`, 'the body', 'more');
      },
    }),
  );
}

function routeSubmissions(app: Hono<Env>, deps: ApiDeps): void {
  app.post(SUBMISSIONS, async (c) => {
    const announcement = readAnnouncement(await jsonBody(c));
    const key = c.req.header('idempotency-key');
    const created = await create(deps, c.get('holder'), announcement, key);
    const statusUrl = `${ownUrl(c)}/${created.submission.id}`;
    return c.json({ ...created, statusUrl } satisfies SubmissionCreated, 201);
  });
  app.get(SUBMISSION, async (c) => c.json(await status(deps, c.get('holder'), c.req.param('id'))));
  app.post(`${SUBMISSION}/finish`, async (c) =>
    c.json(await finish(deps, c.get('holder'), c.req.param('id')), 202),
  );
  app.post(`${SUBMISSION}/files/:number/sign`, async (c) => {
    const { id, number } = c.req.param();
    const replacement = (await hasBody(c)) ? readReplacement(await jsonBody(c)) : undefined;
    return c.json(await signAnew(deps, c.get('holder'), id, fileNumberIn(number), replacement));
  });
}

async function holderOf(
  { tokens, now }: Pick<ApiDeps, 'tokens' | 'now'>,
  authorization: string | undefined,
): Promise<TokenHolder> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  const holder = token && (await tokens.holderOf(token, now()));
  if (holder) return holder;
  const received = token ? 'an unknown or expired one' : 'none';
  throw new ApiProblem(401, 'a valid token (Authorization: Bearer …)', 'this address', received);
}

/** Digits as in the address of a file; anything else is the number of no file. */
function fileNumberIn(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : 0;
}

async function hasBody(c: Context<Env>): Promise<boolean> {
  return (await c.req.text()) !== '';
}

async function jsonBody(c: Context<Env>): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiProblem(400, 'JSON', 'the body', shown(text), { cause });
  }
}

/** As the caller reached it; the gateway in front tells the scheme. */
function ownUrl(c: Context<Env>): string {
  const scheme = c.req.header('x-forwarded-proto') ?? 'https';
  return `${scheme}://${c.req.header('host')}${c.req.path}`;
}

function refuse(c: Context<Env>, error: unknown, notes: Notes): Response {
  const problem = problemOf(error);
  const { status } = problem;
  const holder: TokenHolder | undefined = c.get('holder');
  const newsroom = holder && { newsroom: holder.newsroom };
  const about = { ...newsroom, method: c.req.method, status };
  if (status >= 500) notes.error('request failed', about, error);
  else notes.info('request refused', about);
  if (problem.status === 401) c.header('www-authenticate', 'Bearer');
  return c.body(JSON.stringify(problem), problem.status as ApiProblem['status'], {
    'content-type': 'application/problem+json',
  });
}
