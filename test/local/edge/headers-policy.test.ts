import { describe, expect, test } from 'vitest';
import { staged } from './harness.ts';

const OBJECT = '/site-bucket/a';

describe('a response headers policy', () => {
  test('sets security headers', async () => {
    const { origin, get } = await staged({
      headersPolicy: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'self'", Override: true },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: 'DENY', Override: true },
          ReferrerPolicy: { ReferrerPolicy: 'same-origin', Override: true },
          StrictTransportSecurity: {
            AccessControlMaxAgeSec: 60,
            IncludeSubdomains: true,
            Preload: true,
            Override: true,
          },
          XSSProtection: { Protection: false, Override: true },
        },
      },
    });
    origin.holds(OBJECT, { body: 'x' });

    expect((await get('/a')).headers).toMatchObject({
      'content-security-policy': "default-src 'self'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'strict-transport-security': 'max-age=60; includeSubDomains; preload',
      'x-xss-protection': '0',
    });
  });

  test('wins over the origin only where it overrides, and removes what it lists', async () => {
    const { origin, get } = await staged({
      headersPolicy: {
        CustomHeadersConfig: {
          Items: [
            { Header: 'X-A', Value: 'policy', Override: true },
            { Header: 'X-B', Value: 'policy', Override: false },
            { Header: 'X-C', Value: 'policy', Override: false },
          ],
        },
        RemoveHeadersConfig: { Items: [{ Header: 'Server' }] },
      },
    });
    origin.holds(OBJECT, { headers: { 'x-a': 'origin', 'x-b': 'origin' } });
    const { headers } = await get('/a');

    expect([headers['x-a'], headers['x-b'], headers['x-c']]).toEqual([
      'policy',
      'origin',
      'policy',
    ]);
    expect(headers.server).toBeUndefined();
  });

  test('applies to the origin’s errors, too', async () => {
    const { origin, get } = await staged({
      headersPolicy: { SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } },
    });
    origin.holds(OBJECT, { status: 404 });

    expect((await get('/a')).headers['x-content-type-options']).toBe('nosniff');
  });

  test('comes before the viewer-response function', async () => {
    const { origin, get } = await staged({
      headersPolicy: {
        CustomHeadersConfig: { Items: [{ Header: 'x-a', Value: 'policy', Override: true }] },
      },
      onResponse: `function handler({ response }) {
        response.headers['x-seen'] = response.headers['x-a'];
        delete response.headers['x-a'];
        return response;
      }`,
    });
    origin.holds(OBJECT, { body: 'x' });
    const { headers } = await get('/a');

    expect([headers['x-a'], headers['x-seen']]).toEqual([undefined, 'policy']);
  });

  test('may be one of AWS’s own', async () => {
    const { origin, get } = await staged({
      behaviour: { ResponseHeadersPolicyId: '67f7725c-6f97-4210-82d7-5512b31e9d03' },
    });
    origin.holds(OBJECT, { headers: { 'x-frame-options': 'DENY' } });

    expect((await get('/a')).headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-xss-protection': '1; mode=block',
    });
  });
});

describe('a CORS configuration', () => {
  const cors = (change: object = {}) => ({
    behaviour: { AllowedMethods: ['GET', 'HEAD', 'OPTIONS'] },
    headersPolicy: {
      CorsConfig: {
        AccessControlAllowCredentials: false,
        AccessControlAllowHeaders: { Items: ['*'] },
        AccessControlAllowMethods: { Items: ['GET', 'HEAD'] },
        AccessControlAllowOrigins: { Items: ['*'] },
        AccessControlExposeHeaders: { Items: ['ETag'] },
        AccessControlMaxAgeSec: 600,
        OriginOverride: false,
        ...change,
      },
    },
  });
  const FROM = { origin: 'https://berita.example.id' };

  test('opens to anyone who asks across origins', async () => {
    const { origin, get } = await staged(cors());
    origin.holds(OBJECT, { body: 'x' });
    const { headers } = await get('/a', FROM);

    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toBe('ETag');
    expect((await get('/a')).headers['access-control-allow-origin']).toBeUndefined();
  });

  test('names a listed origin and varies by it, and says nothing to others', async () => {
    const { origin, get } = await staged(
      cors({ AccessControlAllowOrigins: { Items: ['https://*.example.id'] } }),
    );
    origin.holds(OBJECT, { body: 'x' });
    const { headers } = await get('/a', FROM);
    const other = await get('/a', { origin: 'https://example.org' });

    expect(headers).toMatchObject({ 'access-control-allow-origin': FROM.origin, vary: 'Origin' });
    expect(other.headers['access-control-allow-origin']).toBeUndefined();
  });

  test('answers a preflight with methods, headers and age', async () => {
    const { origin, get } = await staged(cors());
    origin.holds(OBJECT, { body: '' });
    const asked = { ...FROM, 'access-control-request-method': 'GET' };

    expect((await get('/a', asked, 'OPTIONS')).headers).toMatchObject({
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': '*',
      'access-control-max-age': '600',
    });
  });

  test('leaves the origin’s own CORS headers where it does not override', async () => {
    const { origin, get } = await staged(cors());
    origin.holds(OBJECT, { headers: { 'access-control-allow-origin': 'https://own.id' } });

    expect((await get('/a', FROM)).headers['access-control-allow-origin']).toBe('https://own.id');
  });
});
