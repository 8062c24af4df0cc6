/** Whoever may not, may not, however they ask; and nobody learns from it how the newsroom works. */
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_BODY_BYTES } from '../../../functions/api/body.ts';
import { dynamoTokens } from '../../../shared/aws/tokens.ts';
import type { Problem } from '../../../shared/submissions/wire.ts';
import { type Asked, apiForTests, SUBMISSIONS, type TestApi } from '../../support/api.ts';
import { type MemoryTable, memoryTable } from '../../support/memory-table.ts';
import { MANUSCRIPT } from '../../support/submissions.ts';

let table: MemoryTable;
let api: TestApi;
beforeEach(() => {
  table = memoryTable();
  api = apiForTests(table);
});

const ID = '0123456789abcdef';
const FILES = JSON.stringify({ files: [MANUSCRIPT] });

const ADDRESSES: [method: string, path: string][] = [
  ['GET', '/v1/me'],
  ['POST', SUBMISSIONS],
  ['GET', `${SUBMISSIONS}/${ID}`],
  ['POST', `${SUBMISSIONS}/${ID}/finish`],
  ['POST', `${SUBMISSIONS}/${ID}/files/01/sign`],
  ['GET', '/v1/no/such/address'],
];

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return (await response.json()) as Problem;
}

describe('without a valid token', () => {
  it.each(ADDRESSES)('%s %s says nothing but that one is missing', async (method, path) => {
    const response = await api.request(path, {
      method,
      ...(method === 'POST' && { body: '{' }),
    });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect((await problemOf(response)).detail).toBe(
      'Expected a valid token (Authorization: Bearer …) for this address but received none',
    );
  });

  it.each<[header: (token: string) => string, received: string]>([
    [() => '', 'none'],
    [() => 'bearer ', 'none'],
    [() => 'Basic cmVkYWtzaTpyYWhhc2lh', 'another scheme than Bearer'],
    [(token) => `Token ${token}`, 'another scheme than Bearer'],
    [(token) => token, 'something without the word Bearer before it'],
    [(token) => `Bearer ${token} rahasia`, 'something else behind Bearer than one token'],
    [() => 'Bearer rahasia', 'an unknown or expired one'],
  ])('tells what came, and no word of it: %s, %s', async (header, received) => {
    const token = await api.token();
    const response = await api.ask('', '/v1/me', { headers: { authorization: header(token) } });
    expect((await problemOf(response)).detail).toBe(
      `Expected a valid token (Authorization: Bearer …) for this address but received ${received}`,
    );
  });

  it.each<[what: string, header: (token: string) => string]>([
    ['an empty header', () => ''],
    ['a scheme alone', () => 'Bearer'],
    ['a scheme and a space', () => 'Bearer '],
    ['the token alone', (token) => token],
    ['another scheme', (token) => `Basic ${token}`],
    ['a scheme that begins alike', (token) => `Bearers ${token}`],
    ['no space', (token) => `Bearer${token}`],
    ['a tab', (token) => `Bearer\t${token}`],
    ['a colon', (token) => `Bearer: ${token}`],
    ['something behind it', (token) => `Bearer ${token} x`],
    ['two headers, joined as the gateway joins them', (token) => `Bearer ${token},Bearer ${token}`],
    ['two headers, the second without a scheme', (token) => `Bearer ${token},${token}`],
    ['quotes', (token) => `Bearer "${token}"`],
    ['a token too long', (token) => `Bearer ${token}A`],
    ['a token too short', (token) => `Bearer ${token.slice(0, -1)}`],
    ['another last character', (token) => `Bearer ${token.slice(0, -1)}${other(token.at(-1))}`],
    ['another case', (token) => `Bearer ${token.toUpperCase()}`],
    ['no prefix', (token) => `Bearer ${token.slice('warta_'.length)}`],
    ['percent-encoding', (token) => `Bearer ${token.replace('_', '%5f')}`],
    ['the hash of the token', () => `Bearer ${table.items()[0]?.hash}`],
    ['ten thousand characters', () => `Bearer warta_${'A'.repeat(10_000)}`],
  ])('%s lets nobody in', async (_what, header) => {
    const token = await api.token();
    const headers = { authorization: header(token) };
    expect((await api.ask('', '/v1/me', { headers })).status).toBe(401);
  });

  it.each<[what: string, asked: (token: string) => [path: string, asked: Asked]]>([
    [
      'the address',
      (token) => [`/v1/me?access_token=${token}&authorization=Bearer%20${token}`, {}],
    ],
    ['a cookie', (token) => ['/v1/me', { headers: { cookie: `authorization=Bearer ${token}` } }]],
    [
      'another header',
      (token) => ['/v1/me', { headers: { 'x-authorization': `Bearer ${token}` } }],
    ],
    ['the body', (token) => [SUBMISSIONS, { method: 'POST', body: `access_token=${token}` }]],
  ])('nor does one in %s', async (_what, asked) => {
    const [path, { headers, ...more }] = asked(await api.token());
    const all = { ...headers, authorization: '' };
    expect((await api.ask('', path, { ...more, headers: all })).status).toBe(401);
  });

  it('an unknown token, a revoked and an expired one get the same answer', async () => {
    const [revoked, expired] = [await api.token(), await api.token('bontang')];
    const [listed] = await dynamoTokens(table).list('samarinda');
    await dynamoTokens(table).revoke('samarinda', listed?.id ?? '');
    const later = apiForTests(table);
    later.clock.now = new Date('2026-12-24T00:00:00Z');
    const answers = [
      await api.ask(`warta_${'A'.repeat(43)}`, '/v1/me'),
      await api.ask(revoked, '/v1/me'),
      await later.ask(expired, '/v1/me'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
  });

  it.each(['Bearer', 'bearer', 'BEARER', 'Bearer  '])('but “%s TOKEN” lets in', async (scheme) => {
    const headers = { authorization: `${scheme} ${await api.token()}` };
    expect((await api.ask('', '/v1/me', { headers })).status).toBe(200);
  });
});

describe('with the token of another newsroom', () => {
  it.each<[path: string, status: number]>([
    ['/v1/newsrooms/bontang/submissions/ID', 403],
    ['/v1/newsrooms/%62ontang/submissions/ID', 403],
    ['/v1/newsrooms/BONTANG/submissions/ID', 403],
    ['/v1/newsrooms/samarinda/../bontang/submissions/ID', 403],
    ['/v1/newsrooms/samarinda/%2e%2e/bontang/submissions/ID', 403],
    ['/v1/newsrooms/samarinda%2f..%2fbontang/submissions/ID', 403],
    ['/v1/newsrooms/samarinda%00bontang/submissions/ID', 403],
    ['/v1/newsrooms/samarinda%20/submissions/ID', 403],
    ['/v1/newsrooms/SAMARINDA/submissions/ID', 403],
    ['/v1/newsrooms//submissions/ID', 404],
    ['/v1//newsrooms/bontang/submissions/ID', 404],
    ['/v1/newsrooms/bontang/submissions/ID/', 403],
    ['/V1/newsrooms/bontang/submissions/ID', 404],
    ['/v1/newsrooms/samarinda/submissions/ID', 404],
    ['/v1/newsrooms/samarinda/submissions/..%2f..%2fbontang%2fsubmissions%2fID', 404],
    ['/v1/newsrooms/samarinda/submissions/ID?newsroom=bontang', 404],
    ['/v1/newsrooms/%E0%A4%A/submissions/ID', 403],
  ])('%s is %i', async (path, status) => {
    const { submission } = await api.begun(await api.token('bontang'), 'bontang');
    const response = await api.ask(await api.token(), path.replaceAll('ID', submission.id));
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain(submission.files[0]?.name);
  });

  it.each(ADDRESSES.slice(1, 5))(
    '%s %s is refused before it is looked at',
    async (method, path) => {
      const foreign = path.replace('samarinda', 'bontang');
      const body = method === 'POST' ? { body: '{' } : {};
      const response = await api.ask(await api.token(), foreign, { method, ...body });
      expect(response.status).toBe(403);
      expect((await problemOf(response)).detail).toBe(
        'Expected a token of newsroom "bontang" for its submissions but received one of samarinda',
      );
    },
  );

  it('the same address, encoded, is one’s own', async () => {
    const token = await api.token();
    const { submission } = await api.begun(token);
    const path = `/v1/newsrooms/%73amarinda/submissions/${submission.id}`;
    expect((await api.ask(token, path)).status).toBe(200);
  });
});

describe('methods', () => {
  const one = `${SUBMISSIONS}/${ID}`;
  it.each([
    ['DELETE', one],
    ['PUT', one],
    ['PATCH', one],
    ['POST', '/v1/me'],
    ['GET', SUBMISSIONS],
    ['GET', `${one}/finish`],
    ['GET', `${one}/files/01/sign`],
    ['OPTIONS', one],
    ['PROPFIND', one],
  ])('that are not foreseen are none: %s %s', async (method, path) => {
    expect((await api.ask(await api.token(), path, { method })).status).toBe(404);
  });

  it('HEAD is GET without its body', async () => {
    const response = await api.ask(await api.token(), '/v1/me', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});

describe('a body', () => {
  const LONG = JSON.stringify({ files: [{ ...MANUSCRIPT, name: 'x'.repeat(MOST_BODY_BYTES) }] });
  const inParts = (text: string) =>
    new ReadableStream({
      start(controller) {
        for (const part of text.match(/.{1,1000}/g) ?? []) {
          controller.enqueue(new TextEncoder().encode(part));
        }
        controller.close();
      },
    });
  const half = { duplex: 'half' };

  it.each<[what: string, status: number, asked: object]>([
    ['that is too long', 413, { body: LONG }],
    ['that is too long and tells its length', 413, { body: LONG, headers: length(LONG) }],
    ['that comes in parts and is too long', 413, { body: inParts(LONG), ...half }],
    ['that comes in parts', 201, { body: inParts(FILES), ...half }],
    ['that is compressed', 415, { body: gzipSync(FILES), headers: encoding('gzip') }],
    ['that is said to be compressed', 415, { body: FILES, headers: encoding('br') }],
    ['that is said not to be', 201, { body: FILES, headers: encoding('Identity') }],
    ['that is compressed and does not say so', 400, { body: gzipSync(FILES) }],
    ['that is none', 400, {}],
    ['of zeros', 400, { body: new Uint8Array(1000) }],
    ['of no UTF-8', 400, { body: new Uint8Array([0xff, 0xfe, 0x00]) }],
    ['with a byte-order mark', 201, { body: `\ufeff${FILES}` }],
    ['as deep as it fits', 422, { body: '['.repeat(32_000) + ']'.repeat(32_000) }],
    [
      'of objects as deep as it fits',
      422,
      { body: `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}` },
    ],
    ['that is null', 422, { body: 'null' }],
    ['that is a list', 422, { body: '[]' }],
    ['that is a text', 422, { body: '"files"' }],
    ['whose list is a list of lists', 422, { body: '{"files":[[]]}' }],
    ['of 1e999 bytes', 422, { body: FILES.replace('1200', '1e999') }],
    ['of -1 bytes', 422, { body: FILES.replace('1200', '-1') }],
    ['with a prototype', 201, { body: FILES.replace('{', '{"__proto__":{"files":[]},') }],
    ['with a constructor', 201, { body: FILES.replace('{', '{"constructor":{"prototype":1},') }],
    ['with files twice', 201, { body: FILES.replace('{', '{"files":[],') }],
    ['with a time that is none', 422, { body: FILES.replace('{', '{"publishAt":"besok",') }],
    ['as a form', 400, { body: new URLSearchParams({ files: '[]' }) }],
    ['as several parts', 400, { body: new FormData() }],
  ])('%s is answered with %i', async (_what, status, asked) => {
    const response = await api.ask(await api.token(), SUBMISSIONS, { method: 'POST', ...asked });
    expect(response.status).toBe(status);
    if (status >= 400) expect((await problemOf(response)).detail).toMatch(/^Expected .{1,300}$/);
  });

  it.each(['text/plain', 'application/xml', 'image/svg+xml', 'multipart/form-data', '\t', 'x'])(
    'is JSON, whatever type it is said to be: %j',
    async (type) => {
      const headers = { 'content-type': type };
      const asked = { method: 'POST', body: FILES, headers };
      expect((await api.ask(await api.token(), SUBMISSIONS, asked)).status).toBe(201);
    },
  );

  it('that is too long is not read for anybody who may not send it', async () => {
    const foreign = SUBMISSIONS.replace('samarinda', 'bontang');
    const asked = { method: 'POST', body: inParts(LONG), ...half };
    expect((await api.ask(await api.token(), foreign, asked)).status).toBe(403);
    expect((await api.ask('', SUBMISSIONS, asked)).status).toBe(401);
  });
});

describe('every answer', () => {
  it.each(ADDRESSES)('is kept by nobody on its way: %s %s', async (method, path) => {
    for (const token of [await api.token(), '']) {
      const { headers } = await api.ask(token, path, { method });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('when the newsroom itself fails', () => {
  const SECRET = 'arn:aws:dynamodb:ap-southeast-3:123456789012:table/Rahasia';
  /** As the SDK throws. */
  const failure = Object.assign(new Error(`not authorised on ${SECRET}`), {
    name: 'AccessDeniedException',
    $metadata: { httpStatusCode: 400, requestId: 'aws-1' },
    $fault: 'client',
  });
  const fails = () => Promise.reject(failure);

  it.each<[what: string, failing: (api: TestApi) => object, method: string, path: string]>([
    ['tokens', ({ deps }) => ({ tokens: { ...deps.tokens, holderOf: fails } }), 'GET', '/v1/me'],
    ['counting', () => ({ usage: { count: fails } }), 'POST', SUBMISSIONS],
    ['records', (a) => submissions(a, { create: fails }), 'POST', SUBMISSIONS],
    ['reading', (a) => submissions(a, { read: fails }), 'GET', `${SUBMISSIONS}/${ID}`],
    ['signing', () => ({ uploads: { sign: fails } }), 'POST', SUBMISSIONS],
  ])('at %s, the caller is told no more than that', async (_what, failing, method, path) => {
    const token = await api.token();
    const broken = apiForTests(table, failing(api));
    const asked = { method, ...(method === 'POST' && { body: FILES }) };
    const response = await broken.ask(token, path, asked);
    expect(response.status).toBe(500);
    expect(await problemOf(response)).toEqual({
      type: 'about:blank',
      title: 'Something went wrong here',
      status: 500,
      detail: 'Expected an answer but the newsroom failed to make one: try again.',
    });
    const [failed] = broken.notes.said.filter(({ what }) => what === 'request failed');
    expect(failed).toMatchObject({ about: { method, status: 500 }, error: failure });
  });
});

const other = (letter = '') => (letter === 'A' ? 'B' : 'A');
const length = (text: string) => ({ 'content-length': String(text.length) });
const encoding = (name: string) => ({ 'content-encoding': name });
const submissions = ({ deps }: TestApi, broken: object) => ({
  submissions: { ...deps.submissions, ...broken },
});
