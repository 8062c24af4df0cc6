import { expect, test } from 'vitest';
import { type EdgeResponse, type Headers, runEdgeFunction } from '../support/edge-function.ts';

function run(uri: string, headers: Record<string, string>, statusCode = 200): EdgeResponse {
  const entries = Object.entries(headers).map(([name, value]) => [name, { value }]);
  const response = { statusCode, headers: Object.fromEntries(entries) as Headers };
  return runEdgeFunction('viewer-response.js', { request: { method: 'GET', uri }, response });
}

test('a tombstone is 410', () => {
  const { statusCode, statusDescription } = run('/samarinda/2026/11/rapat-9f3k/index.html', {
    'content-type': 'text/html; charset=utf-8',
    'x-amz-meta-status': '410',
  });
  expect([statusCode, statusDescription]).toEqual([410, 'Gone']);
});

test('a redirect is 301 with its location', () => {
  const answer = run('/samarinda/lama/index.html', {
    'x-amz-meta-status': '301',
    'x-amz-meta-location': '/samarinda/baru/',
  });
  expect(answer).toEqual({
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: '/samarinda/baru/' } },
  });
});

test.each(['200', '302', '500', '__proto__', 'constructor', ''])(
  'a status of %j in the metadata changes nothing',
  (status) => {
    const answer = run('/samarinda/index.html', { 'x-amz-meta-status': status });
    expect(answer).toEqual({ statusCode: 200, headers: {} });
  },
);

test('an answer without a body keeps its 304', () => {
  const answer = run('/samarinda/index.html', { 'x-amz-meta-status': '410' }, 304);
  expect(answer).toEqual({ statusCode: 304, headers: {} });
});

test('readers see nothing of how files are stored', () => {
  const { headers } = run('/samarinda/index.html', {
    'content-type': 'text/html; charset=utf-8',
    etag: '"5d41402a"',
    'x-amz-meta-cache-tag': 'n-samarinda',
    'x-amz-meta-version': '0001.000000000007',
    'x-amz-server-side-encryption': 'AES256',
    'x-amz-version-id': 'null',
  });
  expect(headers).toEqual({
    'content-type': { value: 'text/html; charset=utf-8' },
    etag: { value: '"5d41402a"' },
  });
});

test.each([
  ['/samarinda/feed.json', 'application/json', 'application/feed+json'],
  ['/feed.json', 'application/json; charset=utf-8', 'application/feed+json; charset=utf-8'],
  ['/samarinda/atom.xml', 'application/xml', 'application/atom+xml'],
])('%s is stored as %s and shown as %s', (uri, stored, shown) => {
  expect(run(uri, { 'content-type': stored }).headers).toEqual({
    'content-type': { value: shown },
  });
});

test.each([
  ['/samarinda/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/samarinda/ninjs/9f3k.json', 'application/json'],
  ['/samarinda/atom.xml', 'text/html; charset=utf-8'],
])('%s stays %s', (uri, type) => {
  expect(run(uri, { 'content-type': type }).headers).toEqual({ 'content-type': { value: type } });
});

test('an answer without a type gets none', () => {
  expect(run('/samarinda/feed.json', {}).headers).toEqual({});
});
