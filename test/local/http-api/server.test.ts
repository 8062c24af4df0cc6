import { expect, onTestFinished, test } from 'vitest';
import { type ApiOptions, startApi } from '../../../local/http-api/server.ts';

async function api(invoke: ApiOptions['invoke'], options: Partial<ApiOptions> = {}) {
  const server = await startApi({
    api: { id: 'abc', endpoint: 'https://abc', routes: [{ key: '$default', functionName: 'api' }] },
    accountId: '000000000000',
    port: 0,
    now: () => new Date(0),
    invoke,
    ...options,
  });
  onTestFinished(() => server.close());
  return server.url;
}

test('the function’s answer goes to the client', async () => {
  const url = await api(async (name, event) => ({
    statusCode: 418,
    headers: { 'x-name': name },
    body: String(Reflect.get(Object(event), 'rawPath')),
  }));
  const response = await fetch(`${url}/a%20b`);
  expect([response.status, response.headers.get('x-name'), await response.text()]).toEqual([
    418,
    'api',
    '/a%20b',
  ]);
});

test('a function that fails is a 500 that tells nothing', async () => {
  const url = await api(async () => {
    throw new Error('secret');
  });
  const response = await fetch(url);
  expect([response.status, await response.json()]).toEqual([
    500,
    { message: 'Internal Server Error' },
  ]);
});

test('a function that takes too long is a 503', async () => {
  const url = await api(() => new Promise(() => undefined), { integrationTimeoutMs: 20 });
  const response = await fetch(url);
  expect([response.status, await response.json()]).toEqual([
    503,
    { message: 'Service Unavailable' },
  ]);
});

test('more requests than the stage admits are a 429', async () => {
  const url = await api(async () => 'ok', {
    api: {
      id: 'abc',
      endpoint: 'https://abc',
      routes: [{ key: '$default', functionName: 'api' }],
      throttle: { ratePerSecond: 1, burst: 1 },
    },
  });
  const statuses = [(await fetch(url)).status, (await fetch(url)).status];
  expect(statuses).toEqual([200, 429]);
});

test('a body that Lambda would not take is a 413', async () => {
  const url = await api(async () => 'ok');
  const send = (length: number) =>
    fetch(url, {
      method: 'POST',
      body: 'x'.repeat(length),
      headers: { 'content-type': 'text/plain' },
    });
  expect((await send(5 * 1024 * 1024)).status).toBe(200);
  expect((await send(6 * 1024 * 1024)).status).toBe(413);
});

test('a preflight does not reach the function, and its answer says who may read', async () => {
  const url = await api(async () => ({ statusCode: 200, body: 'ok' }), {
    api: {
      id: 'abc',
      endpoint: 'https://abc',
      routes: [{ key: '$default', functionName: 'api' }],
      cors: { AllowOrigins: ['*'], AllowMethods: ['POST'] },
    },
  });
  const headers = { origin: 'https://a', 'access-control-request-method': 'POST' };
  const preflight = await fetch(url, { method: 'OPTIONS', headers });
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'POST',
  ]);
  const actual = await fetch(url, { headers: { origin: 'https://a' } });
  expect(actual.headers.get('access-control-allow-origin')).toBe('*');
});
