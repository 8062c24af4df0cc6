import { expect, test } from 'vitest';
import { LIVE_URL, SUBMISSION } from '../support/fake-newsroom.ts';
import { folder, newsroom, warta } from './harness.ts';

const submissions = '/v1/newsrooms/samarinda/submissions';
const create = `POST ${submissions}`;
const view = `GET ${submissions}/${SUBMISSION}`;

test('429 is waited out as long as it asks, and said', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const busy = { status: 429, headers: { 'retry-after': '7' }, detail: 'Too many' };
  const fake = await newsroom({ troubles: [{ route: create, ...busy }] });
  const ran = await warta(['publish', 'rilis.txt'], { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 0, stdout: `${LIVE_URL}\n` });
  expect(ran.waits).toContain(7000);
  expect(ran.stderr).toContain('The newsroom is busy; trying again in 7 s');
});

test('a repeated announcement bears the same idempotency key', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const fake = await newsroom({ troubles: [{ route: create, status: 502, detail: 'Bad' }] });
  const ran = await warta(['publish', 'rilis.txt'], { cwd, env: fake.env });
  expect(ran.exitCode).toBe(0);
  expect(fake.idempotencyKeys).toHaveLength(2);
  expect(new Set(fake.idempotencyKeys).size).toBe(1);
});

test('an API that fails five times is given up, with its own words', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const trouble = { route: create, status: 503, detail: 'Expected a table for it but it sleeps' };
  const fake = await newsroom({ troubles: Array(5).fill(trouble) });
  const ran = await warta(['publish', 'rilis.txt'], { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 4, stdout: '' });
  expect(ran.stderr).toContain(trouble.detail);
});

test('a submission whose state cannot be read any more is named', async () => {
  const cwd = await folder({ 'rilis.txt': 'x' });
  const fake = await newsroom({
    troubles: Array(5).fill({ route: view, status: 500, detail: 'Broken' }),
  });
  const ran = await warta(['publish', 'rilis.txt'], { cwd, env: fake.env });
  expect(ran).toMatchObject({ exitCode: 4, stdout: '' });
  expect(ran.stderr).toContain(`See where it stands: warta status ${SUBMISSION}`);
});

test.each([
  [401, 2, 'Ask your newsroom’s admin for a new token'.replace('’', "'")],
  [403, 2, 'Your token does not allow this'],
  [404, 2, 'Told so'],
  [422, 1, 'Told so'],
])('HTTP %i ends with exit code %i', async (status, exitCode, message) => {
  const fake = await newsroom({ troubles: [{ route: view, status, detail: 'Told so.' }] });
  const ran = await warta(['status', SUBMISSION], { env: fake.env });
  expect(ran).toMatchObject({ exitCode, stdout: '' });
  expect(ran.stderr).toContain(message);
});

test('an address that is not an API of Warta is told', async () => {
  const { default: http } = await import('node:http');
  const server = http.createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<h1>Hello</h1>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const env = { WARTA_API: `http://127.0.0.1:${port}/`, WARTA_TOKEN: 'x' };
  const ran = await warta(['status', 'abc'], { env });
  server.close();
  expect(ran.exitCode).toBe(4);
  expect(ran.stderr).toContain('received HTTP 200, text/html');
});
