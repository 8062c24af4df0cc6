import { describe, expect, it } from 'vitest';
import { assertDescribed } from './described.ts';

const ONE = 'https://api.example/v1/newsrooms/samarinda/submissions/0123456789abcdef';
const ME = 'https://api.example/v1/me';
const HOLDER = { newsroom: 'samarinda', role: 'editor', name: 'Redaksi' };
const VIEW = {
  id: '0123456789abcdef',
  newsroom: 'samarinda',
  state: 'open',
  expiresAt: '2026-11-24T03:00:00.000Z',
  files: [{ number: 1, name: 'a.txt', type: 'text/plain', size: 1, state: 'uploading' }],
};
const PROBLEM = { type: 'about:blank', title: 'Too many', status: 429, detail: 'Expected …' };

const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
const problem = (status: number, headers = {}) =>
  json({ ...PROBLEM, status }, status, { 'content-type': 'application/problem+json', ...headers });

describe('an answer is as described', () => {
  it.each([
    ['a submission', ONE, json(VIEW)],
    ['a holder', ME, json(HOLDER)],
    ['a problem', ONE, problem(404)],
    ['a limit of the function', ME, problem(429, { 'retry-after': '37' })],
    ['a limit of the gateway', ME, json({ message: 'Too Many Requests' }, 429)],
    ['an address that is none', 'https://api.example/x', problem(404)],
  ])('%s', async (_what, url, answer) => {
    await assertDescribed('GET', answer, url);
  });
});

describe('an answer is not as described', () => {
  it.each<[what: string, url: string, answer: Response, message: RegExp]>([
    ['with a field that is not', ME, json({ ...HOLDER, hash: 'x' }), /additional properties/],
    ['without one that is', ME, json({ ...HOLDER, role: undefined }), /required property 'role'/],
    [
      'with one deep in it',
      ONE,
      json({ ...VIEW, files: [{ ...VIEW.files[0], sharedWith: 'x' }] }),
      /files\/0 must NOT have additional properties/,
    ],
    ['with another type', ME, problem(200), /problem\+json is not described/],
    ['with a status that is not', ME, problem(404), /no such status is described/],
    ['without a header', ME, problem(401), /WWW-Authenticate/],
    ['with an odd header', ME, problem(429, { 'retry-after': 'soon' }), /Retry-After/],
    ['at an address that is none', 'https://api.example/x', json({}), /no such status/],
  ])('%s', async (_what, url, answer, message) => {
    await expect(assertDescribed('GET', answer, url)).rejects.toThrow(message);
  });
});
