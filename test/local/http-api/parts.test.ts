import { expect, test } from 'vitest';
import { actualFields, preflightFields } from '../../../local/http-api/cors.ts';
import { answerOf } from '../../../local/http-api/result.ts';
import { matchRoute } from '../../../local/http-api/routes.ts';
import { Throttle } from '../../../shared/throttle.ts';

const routes = ['$default', 'ANY /v1/{proxy+}', 'GET /v1/{id}', 'POST /v1/{id}', 'GET /a.b'].map(
  (key) => ({ key, functionName: 'api' }),
);

test.each([
  ['GET', '/v1/a%2Fb', 'GET /v1/{id}', { id: 'a/b' }],
  ['DELETE', '/v1/a', 'ANY /v1/{proxy+}', { proxy: 'a' }],
  ['GET', '/v1/a/b', 'ANY /v1/{proxy+}', { proxy: 'a/b' }],
  ['GET', '/a.b', 'GET /a.b', {}],
  ['GET', '/axb', '$default', {}],
])('%s %s goes to %s', (method, path, key, pathParameters) => {
  expect(matchRoute(routes, method, path)).toMatchObject({ route: { key }, pathParameters });
});

test('without a default route, what matches none goes nowhere', () => {
  expect(matchRoute(routes.slice(1), 'GET', '/other')).toBeUndefined();
});

const body = (result: unknown) => answerOf(result)?.body.toString();

test('an object with a status is an answer', () => {
  const result = {
    statusCode: 201,
    headers: { 'Content-Type': 'text/html', 'X-Count': 3 },
    cookies: ['a=1', 'b=2'],
    body: 'aGFp',
    isBase64Encoded: true,
  };
  expect(answerOf(result)).toEqual({
    status: 201,
    headers: { 'content-type': 'text/html', 'x-count': '3', 'set-cookie': ['a=1', 'b=2'] },
    body: Buffer.from('hai'),
  });
});

test('anything else is the body of a 200 in JSON', () => {
  expect(answerOf('hai')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'application/json' },
  });
  expect([body('hai'), body({ a: 1 }), body(null)]).toEqual(['hai', '{"a":1}', 'null']);
});

test('a status that is none is no answer', () => {
  expect(answerOf({ statusCode: 'fine' })).toBeUndefined();
});

const cors = {
  AllowOrigins: ['https://a'],
  AllowMethods: ['GET'],
  AllowHeaders: ['x-y'],
  MaxAge: 60,
};

test('a preflight is answered for the origins and methods that are allowed', () => {
  const asked = (origin: string, method: string) =>
    preflightFields(cors, { origin: [origin], 'access-control-request-method': [method] });
  expect(asked('https://a', 'GET')).toEqual({
    'access-control-allow-origin': 'https://a',
    'access-control-allow-methods': 'GET',
    'access-control-allow-headers': 'x-y',
    'access-control-max-age': '60',
    vary: 'Origin',
  });
  expect([asked('https://b', 'GET'), asked('https://a', 'PUT')]).toEqual([{}, {}]);
});

test('an answer says that any origin may read it, where any may', () => {
  const any = { AllowOrigins: ['*'], ExposeHeaders: ['etag'] };
  expect(actualFields(any, { origin: ['https://b'] })).toEqual({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'etag',
  });
  expect(actualFields(any, {})).toEqual({});
});

test('a burst is admitted, then only the rate', () => {
  const throttle = new Throttle({ ratePerSecond: 10, burst: 2 }, 0);
  const admitted = [0, 0, 0, 100, 100, 10_000, 10_000, 10_000];
  expect(admitted.map((at) => throttle.admits(at))).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
    true,
    false,
  ]);
});
