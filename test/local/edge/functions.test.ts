import { describe, expect, test } from 'vitest';
import { compileFunction } from '../../../local/edge/functions/compile.ts';
import { DISTRIBUTION_ID, staged } from './harness.ts';

const OBJECT = { body: 'withdrawn', headers: { etag: '"t"', 'x-amz-meta-status': '410' } };
const handler = (body: string) => `function handler(event) { ${body} }`;

describe('a viewer-request function', () => {
  test('rewrites the path before the cache is asked', async () => {
    const { origin, get } = await staged({
      onRequest: handler(
        `const r = event.request; if (r.uri.endsWith('/')) r.uri += 'index.html'; return r;`,
      ),
    });
    origin.holds('/site-bucket/samarinda/index.html', { body: 'front' });
    await get('/samarinda/');

    expect((await get('/samarinda/index.html')).headers['x-cache']).toBe('Hit from cloudfront');
  });

  test('sees the event as CloudFront shapes it', async () => {
    const { get } = await staged({
      onRequest: `async function handler(event) {
        return { statusCode: 200, body: { encoding: 'text', data: JSON.stringify(event) } };
      }`,
    });
    const viewed = await get('/a%20b?tag=x&tag=y&empty', { cookie: 'a=1; b=2', 'x-h': 'v' });
    const event = JSON.parse(viewed.body.toString());

    expect(event).toMatchObject({
      version: '1.0',
      context: { eventType: 'viewer-request', distributionId: DISTRIBUTION_ID },
      viewer: { ip: '127.0.0.1' },
      request: {
        method: 'GET',
        uri: '/a%20b',
        querystring: {
          tag: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y' }] },
          empty: { value: '' },
        },
        cookies: { a: { value: '1' }, b: { value: '2' } },
      },
    });
    expect(event.request.headers['x-h']).toEqual({ value: 'v' });
    expect(event.request.headers.connection).toBeUndefined();
    expect(event.request.headers.cookie).toBeUndefined();
  });

  test('may answer in the origin’s stead', async () => {
    const { origin, get } = await staged({
      onRequest: handler(`return { statusCode: 302, statusDescription: 'Found',
        headers: { location: { value: '/new' } },
        cookies: { seen: { value: '1', attributes: 'Path=/' } } };`),
    });
    const viewed = await get('/old');

    expect(viewed.status).toBe(302);
    expect(viewed.headers).toMatchObject({
      location: '/new',
      'set-cookie': ['seen=1; Path=/'],
      'x-cache': 'FunctionGeneratedResponse from cloudfront',
    });
    expect(origin.requests).toEqual([]);
  });

  test.each([
    ['changes a read-only header', `r.headers.host = { value: 'x' }; return r;`],
    ['takes a read-only header away', 'delete r.headers.host; return r;'],
    ['adds a disallowed header', `r.headers['x-edge-a'] = { value: 'x' }; return r;`],
    ['adds an upper-case header', `r.headers['X-A'] = { value: 'x' }; return r;`],
    ['changes the method', `r.method = 'POST'; return r;`],
    ['sets a path without a slash', `r.uri = 'a'; return r;`],
    ['sets a value with a line break', `r.headers.a = { value: 'x\\ny' }; return r;`],
    ['sets a value that is no string', 'r.headers.a = { value: 1 }; return r;'],
    ['returns nothing', ''],
    ['answers with no status that there is', 'return { statusCode: 99 };'],
    ['answers with too much', `return { statusCode: 200, body: 'x'.repeat(50000) };`],
  ])('that %s ends in 502', async (_, body) => {
    const { get } = await staged({ onRequest: handler(`const r = event.request; ${body}`) });
    const viewed = await get('/a');

    expect(viewed.status).toBe(502);
    expect(viewed.headers['x-cache']).toBe('FunctionValidationError from cloudfront');
    expect(viewed.body.toString()).toContain('The CloudFront Function viewer-request returned');
  });

  test.each([
    ['throws', `throw new Error('no luck')`, 'no luck'],
    ['rejects', `return Promise.reject(new Error('no luck'))`, 'no luck'],
    ['never ends', 'for (;;) {}', 'timed out'],
    [
      'awaits without end',
      'const go = () => Promise.resolve().then(go); return go();',
      'timed out',
    ],
    ['evaluates text', `return eval('event.request')`, 'Code generation from strings disallowed'],
    ['fetches', `return fetch('http://example.org')`, 'fetch is not defined'],
    ['wants a timer', 'return setTimeout(() => {}, 1)', 'setTimeout is not defined'],
    ['requires a module', `return require('fs')`, 'require is not defined'],
  ])('that %s ends in 503', async (_, body, reason) => {
    const { get } = await staged({ onRequest: handler(body) });
    const viewed = await get('/a');

    expect(viewed.status).toBe(503);
    expect(viewed.headers['x-cache']).toBe('FunctionExecutionError from cloudfront');
    expect(viewed.body.toString()).toContain(reason);
  });

  test('logs by console.log', async () => {
    const { get, logged } = await staged({
      onRequest: handler(`console.log('saw', event.request.uri); return { statusCode: 204 };`),
    });
    await get('/a');

    expect(logged).toEqual(['[viewer-request] saw /a']);
  });
});

describe('a viewer-response function', () => {
  test('sets the status that an object’s metadata tells, and strips the metadata', async () => {
    const { origin, get } = await staged({
      onResponse: handler(`const { response } = event;
        response.statusCode = Number(response.headers['x-amz-meta-status'].value);
        for (const name of Object.keys(response.headers))
          if (name.startsWith('x-amz-meta-')) delete response.headers[name];
        return response;`),
    });
    origin.holds('/site-bucket/a', OBJECT);
    const viewed = await get('/a');

    expect(viewed.status).toBe(410);
    expect(viewed.headers['x-amz-meta-status']).toBeUndefined();
    expect(viewed.body.toString()).toBe('withdrawn');
    expect(viewed.headers['x-cache']).toBe('Miss from cloudfront');
  });

  test('runs on hits, too, and never on what is cached', async () => {
    const { origin, get } = await staged({
      onResponse: handler(
        `event.response.headers['x-n'] = { value: 'ran' }; return event.response;`,
      ),
    });
    origin.holds('/site-bucket/a', OBJECT);
    await get('/a');
    const hit = await get('/a');

    expect([hit.headers['x-cache'], hit.headers['x-n']]).toEqual(['Hit from cloudfront', 'ran']);
  });

  test('may replace the body, in base64 as well', async () => {
    const { origin, get } = await staged({
      onResponse: handler(`event.response.body = { encoding: 'base64', data: 'YWJj' };
        return event.response;`),
    });
    origin.holds('/site-bucket/a', OBJECT);
    const viewed = await get('/a');

    expect([viewed.body.toString(), viewed.headers['content-length']]).toEqual(['abc', '3']);
  });

  test('is not called where the origin’s status is 400 or more', async () => {
    const { origin, get } = await staged({ onResponse: handler(`throw new Error('called')`) });
    origin.holds('/site-bucket/a', { status: 404, body: 'no such key' });

    expect((await get('/a')).status).toBe(404);
  });

  test.each([
    ['via', `event.response.headers.via = { value: 'me' }; return event.response;`],
    ['warning', `event.response.headers.warning = { value: '199 -' }; return event.response;`],
    ['x-cache', `event.response.headers['x-cache'] = { value: 'Hit' }; return event.response;`],
  ])('that sets %s ends in 502', async (_, body) => {
    const { origin, get } = await staged({ onResponse: handler(body) });
    origin.holds('/site-bucket/a', OBJECT);

    expect((await get('/a')).status).toBe(502);
  });

  test('keeps what it did not touch of headers and cookies that came twice', async () => {
    const { origin, get } = await staged({
      onResponse: handler(`event.response.cookies.a.value = '3'; return event.response;`),
    });
    origin.holds('/site-bucket/a', {
      headers: { 'set-cookie': ['a=1; Secure', 'b=1', 'b=2'], link: ['<a>', '<b>'] },
    });
    const { headers } = await get('/a');

    expect(headers['set-cookie']).toEqual(['a=3; Secure', 'b=1', 'b=2']);
    expect(headers.link).toBe('<a>, <b>');
  });
});

describe('a function that CloudFront would not take', () => {
  const source = { name: 'f', code: handler('return event.request'), runtime: 'cloudfront-js-2.0' };

  test.each([
    [
      'of more than 10 KB',
      { code: `${source.code}//${'x'.repeat(10_240)}` },
      'at most 10240 bytes',
    ],
    ['of another runtime', { runtime: 'nodejs24.x' }, 'cloudfront-js-2.0'],
    ['that does not parse', { code: 'function handler(' }, 'code that runs'],
    ['without a handler', { code: 'const a = 1' }, 'a function named handler'],
  ])('%s is refused', (_, change, expected) => {
    expect(() => compileFunction({ ...source, ...change })).toThrow(`Expected ${expected} for`);
  });
});
