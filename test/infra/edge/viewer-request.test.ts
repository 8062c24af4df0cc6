import { expect, test } from 'vitest';
import { type EdgeResponse, runEdgeFunction } from '../support/edge-function.ts';
import { wartaTemplate } from '../support/warta-template.ts';

interface Request {
  readonly uri: string;
}

function run(uri: string): Request | EdgeResponse {
  const request = { method: 'GET', uri, querystring: {}, headers: {}, cookies: {} };
  return runEdgeFunction('viewer-request.js', { request });
}

test.each([
  ['/', '/index.html'],
  ['/samarinda/', '/samarinda/index.html'],
  ['/samarinda/2026/11/rapat-9f3k/', '/samarinda/2026/11/rapat-9f3k/index.html'],
])('%s is the page %s', (uri, page) => {
  expect(run(uri)).toMatchObject({ uri: page });
});

test.each(['/samarinda/feed.xml', '/samarinda/media/9f/ab/640.avif', '/404.html'])(
  '%s is a file, asked for as it is',
  (uri) => {
    expect(run(uri)).toMatchObject({ uri });
  },
);

test.each(['/samarinda', '/samarinda/2026/11/rapat-9f3k', '/caf%C3%A9'])(
  '%s is sent on to the same with a slash',
  (uri) => {
    expect(run(uri)).toMatchObject({
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: {
        location: { value: `${uri}/` },
        'cache-control': { value: 'public, max-age=3600' },
      },
    });
  },
);

test('a redirect bears every header that the policy gives to what comes from the bucket', () => {
  const { location, 'cache-control': _, ...locks } = (run('/samarinda') as EdgeResponse).headers;
  const values = Object.entries(locks).map(([name, { value }]) => [name, value]);
  expect(Object.fromEntries(values)).toEqual(headersOfPolicy());
});

function headersOfPolicy(): Record<string, string> {
  const policies = wartaTemplate().findResources('AWS::CloudFront::ResponseHeadersPolicy');
  const [policy] = Object.values(policies);
  const { SecurityHeadersConfig, CustomHeadersConfig, CorsConfig } =
    policy?.Properties.ResponseHeadersPolicyConfig ?? {};
  const custom: { Header: string; Value: string }[] = CustomHeadersConfig.Items;
  const { StrictTransportSecurity, FrameOptions, ReferrerPolicy, ContentSecurityPolicy } =
    SecurityHeadersConfig;
  return {
    'strict-transport-security': `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}`,
    'x-frame-options': FrameOptions.FrameOption,
    'referrer-policy': ReferrerPolicy.ReferrerPolicy,
    'content-security-policy': ContentSecurityPolicy.ContentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': CorsConfig.AccessControlAllowOrigins.Items.join(),
    ...Object.fromEntries(custom.map(({ Header, Value }) => [Header, Value])),
  };
}

test.each(['//example', '//example/x', '/\\example', '/a//b', '/a\r\nset-cookie:x', '/<script>'])(
  '%j is no path of this site, so it is not redirected',
  (uri) => {
    expect(run(uri)).toMatchObject({ uri });
  },
);

test.each(['//example.com/', '//'])('%s stays on this site', (uri) => {
  expect(run(uri)).toMatchObject({ uri: `${uri}index.html` });
});
