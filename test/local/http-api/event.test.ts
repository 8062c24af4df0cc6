import { expect, test } from 'vitest';
import { type ApiRequest, apiEvent } from '../../../local/http-api/event.ts';

const context = {
  apiId: 'abc123',
  accountId: '000000000000',
  match: {
    route: { key: 'GET /v1/{proxy+}', functionName: 'api' },
    pathParameters: { proxy: 'a b' },
  },
  now: new Date('2026-03-04T09:15:00.123Z'),
};

const request = (values: Partial<ApiRequest> = {}): ApiRequest => ({
  method: 'GET',
  target: '/v1/a%20b?tag=x&tag=y%26z&empty=',
  headers: { host: ['127.0.0.1:8788'], 'user-agent': ['test'], accept: ['a', 'b'] },
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  ...values,
});

test('a request becomes an event in payload format 2.0', () => {
  const event = apiEvent(request(), context);
  expect(event).toEqual({
    version: '2.0',
    routeKey: 'GET /v1/{proxy+}',
    rawPath: '/v1/a%20b',
    rawQueryString: 'tag=x&tag=y%26z&empty=',
    headers: {
      host: '127.0.0.1:8788',
      'user-agent': 'test',
      accept: 'a,b',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-port': '8788',
      'x-forwarded-proto': 'http',
    },
    queryStringParameters: { tag: 'x,y&z', empty: '' },
    pathParameters: { proxy: 'a b' },
    requestContext: {
      accountId: '000000000000',
      apiId: 'abc123',
      domainName: '127.0.0.1:8788',
      domainPrefix: 'abc123',
      http: {
        method: 'GET',
        path: '/v1/a%20b',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'test',
      },
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      routeKey: 'GET /v1/{proxy+}',
      stage: '$default',
      time: '04/Mar/2026:09:15:00 +0000',
      timeEpoch: 1_772_615_700_123,
    },
    isBase64Encoded: false,
  });
});

test('what a caller claims of its own side does not pass the gateway', () => {
  const headers = {
    host: ['x'],
    'x-forwarded-for': ['192.0.2.1'],
    'x-forwarded-proto': ['https'],
    'x-forwarded-port': ['443'],
  };
  const event = apiEvent(request({ headers }), context);
  expect(event.headers).toEqual({
    host: 'x',
    'x-forwarded-for': '192.0.2.1, 127.0.0.1',
    'x-forwarded-port': '80',
    'x-forwarded-proto': 'http',
  });
});

test('cookies stand in a list of their own', () => {
  const event = apiEvent(request({ headers: { cookie: ['a=1; b=2'], host: ['x'] } }), context);
  expect(event).toMatchObject({ cookies: ['a=1', 'b=2'], headers: { host: 'x' } });
  expect(event.headers).not.toHaveProperty('cookie');
});

test.each([
  ['application/json', '{"é":1}', '{"é":1}', false],
  ['application/problem+json; charset=utf-8', '{}', '{}', false],
  ['text/plain', 'hai', 'hai', false],
  ['application/octet-stream', 'hai', 'aGFp', true],
  [undefined, 'hai', 'aGFp', true],
])('a body of type %s is passed on: %s → %s', (type, sent, body, isBase64Encoded) => {
  const headers = type === undefined ? {} : { 'content-type': [type] };
  const event = apiEvent(request({ headers, body: Buffer.from(sent) }), context);
  expect(event).toMatchObject({ body, isBase64Encoded });
});
