import { type Context, Hono } from 'hono';
import { shown } from '../shared/errors.ts';
import type { SubmissionCreated } from '../shared/submissions/wire.ts';
import { readAnnouncement, readReplacement } from './api/announcement.ts';
import { hasBody, jsonBody, limitBodies } from './api/body.ts';
import { type GuardDeps, type Guarded, guard } from './api/guard.ts';
import { serveDocument } from './api/openapi/serve.ts';
import { ApiProblem, problemOf, TooManyRequests } from './api/problem.ts';
import { create, finish, type SubmissionsApiDeps, signAnew, status } from './api/submissions.ts';
import type { Notes } from './notes.ts';

export type ApiDeps = SubmissionsApiDeps & GuardDeps;

const SUBMISSIONS = '/v1/newsrooms/:newsroom/submissions';
const SUBMISSION = `${SUBMISSIONS}/:id`;

/** The API of a newsroom: who may send what, where to send it, and what became of it. */
export function newsroomApi(deps: ApiDeps): Hono<Guarded> {
  const app = new Hono<Guarded>();
  serveDocument(app);
  guard(app, deps);
  limitBodies(app);
  app.get('/v1/me', (c) => {
    const { newsroom, role, name } = c.get('holder');
    return c.json({ newsroom, role, name });
  });
  routeSubmissions(app, deps);
  app.notFound((c) => {
    const received = shown(`${c.req.method} ${c.req.path}`);
    const problem = new ApiProblem(404, 'an address of this API', 'the request', received);
    return refuse(c, problem, deps.notes);
  });
  app.onError((error, c) => refuse(c, error, deps.notes));
  return app;
}

function routeSubmissions(app: Hono<Guarded>, deps: ApiDeps): void {
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
    const { id, ...file } = c.req.param();
    const number = fileNumberIn(file.number);
    const replacement = (await hasBody(c)) ? readReplacement(await jsonBody(c)) : undefined;
    return c.json(await signAnew(deps, c.get('holder'), id, number, replacement));
  });
}

/** @throws ApiProblem where it is no number; whether a submission has that file is another question */
function fileNumberIn(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const expected = 'a file number in digits, as the submission tells it,';
  throw new ApiProblem(404, expected, 'this address', shown(text));
}

/** As the caller reached it; the gateway in front tells the scheme. */
function ownUrl(c: Context<Guarded>): string {
  const scheme = c.req.header('x-forwarded-proto') ?? 'https';
  return `${scheme}://${c.req.header('host')}${c.req.path}`;
}

function refuse(c: Context<Guarded>, error: unknown, notes: Notes): Response {
  const problem = problemOf(error);
  const { status } = problem;
  // Where the guards refused it, nobody holds it.
  const holder: Guarded['Variables']['holder'] | undefined = c.get('holder');
  const newsroom = holder && { newsroom: holder.newsroom };
  const about = { ...newsroom, method: c.req.method, status };
  if (status >= 500) notes.error('request failed', about, error);
  else notes.info('request refused', about);
  if (status === 401) c.header('www-authenticate', 'Bearer');
  if (error instanceof TooManyRequests) c.header('retry-after', String(error.seconds));
  return c.body(JSON.stringify(problem), status as ApiProblem['status'], {
    'content-type': 'application/problem+json',
  });
}
