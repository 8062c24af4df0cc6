import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TestCloud } from '../support/cloud.ts';
import { type FlowNewsroom, flowNewsroom } from '../support/flow-newsroom.ts';

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

interface Asked {
  readonly method?: string;
  /** name, value, name, value …, as they go over the wire */
  readonly headers?: readonly string[];
  readonly parts?: readonly (string | Uint8Array)[];
}

const FILES = JSON.stringify({ files: [{ name: 'rilis.txt', type: 'text/plain', size: 5 }] });

/** What comes over the wire as no library would send it. */
export function lockFlows(cloud: () => TestCloud): void {
  describe('the API behind its gateway', () => {
    let room: FlowNewsroom;
    let other: FlowNewsroom;
    beforeAll(async () => {
      room = await flowNewsroom(cloud(), 'kunci');
      other = await flowNewsroom(cloud(), 'tetangga');
    });

    const bearer = () => `Bearer ${room.editor.token}`;
    const submissions = '/v1/newsrooms/kunci/submissions';

    /** The path goes as it is, without a URL that would tidy it up. */
    async function ask(path: string, { method = 'GET', headers, parts = [] }: Asked = {}) {
      const { hostname, port } = new URL(cloud().cloud.apiUrl);
      const all = ['host', `${hostname}:${port}`, ...(headers ?? ['authorization', bearer()])];
      return await new Promise<Answer>((resolve, reject) => {
        const asked = request({ hostname, port, path, method, headers: all }, (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part) => {
            text += part;
          });
          answer.on('end', () => {
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
          });
        });
        asked.on('error', reject);
        for (const part of parts) asked.write(part);
        asked.end();
      });
    }

    test.each<[what: string, headers: () => string[], status: number]>([
      ['one header', () => ['Authorization', bearer()], 200],
      ['a header and a scheme in lower case', () => ['authorization', bearer().toLowerCase()], 401],
      ['a scheme in capitals', () => ['AUTHORIZATION', bearer().replace('Bearer', 'BEARER')], 200],
      ['spaces around it', () => ['authorization', `  ${bearer()}  `], 200],
      ['two headers', () => ['authorization', bearer(), 'authorization', bearer()], 401],
      [
        'two headers, the first of a stranger',
        () => ['authorization', `Bearer warta_${'A'.repeat(43)}`, 'authorization', bearer()],
        401,
      ],
      ['no header', () => [], 401],
      ['20 KB of it', () => ['authorization', `Bearer ${'A'.repeat(20_000)}`], 431],
    ])('%s', async (_what, headers, status) => {
      expect((await ask('/v1/me', { headers: headers() })).status).toBe(status);
    });

    test.each([
      ['/v1/newsrooms/tetangga/submissions/ID', 403],
      ['/v1/newsrooms/%74etangga/submissions/ID', 403],
      ['/v1/newsrooms/kunci/../tetangga/submissions/ID', 403],
      ['/v1/newsrooms/kunci/%2e%2e/tetangga/submissions/ID', 403],
      ['/v1/newsrooms/kunci%2f..%2ftetangga/submissions/ID', 403],
      ['/v1/newsrooms/kunci/submissions/ID', 404],
      ['/v1/newsrooms/kunci/submissions/..%2f..%2ftetangga%2fsubmissions%2fID', 404],
      ['//v1/newsrooms/tetangga/submissions/ID', 404],
      ['/v1/newsrooms/tetangga/submissions/ID?a=/v1/newsrooms/kunci', 403],
      ['/v1/newsrooms/%00/submissions/ID', 403],
      ['/v1/newsrooms/%E0%A4%A/submissions/ID', 403],
    ])('%s is %i', async (path, status) => {
      const { submission } = await other.editor.announce([
        { name: 'rahasia.txt', type: 'text/plain', size: 5 },
      ]);
      const answer = await ask(path.replaceAll('ID', submission.id));
      expect(answer.status).toBe(status);
      expect(answer.text).not.toContain('rahasia.txt');
    });

    test.each<[what: string, status: number, more: string[], parts: () => (string | Uint8Array)[]]>(
      [
        ['in parts', 201, [], () => [FILES.slice(0, 20), FILES.slice(20)]],
        [
          'in parts, and too long',
          413,
          [],
          () => Array.from({ length: 80 }, () => 'x'.repeat(1000)),
        ],
        ['compressed', 415, ['content-encoding', 'gzip'], () => [gzipSync(FILES)]],
        ['compressed, and says so nowhere', 400, [], () => [gzipSync(FILES)]],
        ['as an image', 201, ['content-type', 'image/png'], () => [FILES]],
        ['as deep as it fits', 422, [], () => ['['.repeat(30_000), ']'.repeat(30_000)]],
      ],
    )('a body that comes %s is answered with %i', async (_what, status, more, parts) => {
      const headers = ['authorization', bearer(), 'transfer-encoding', 'chunked', ...more];
      const answer = await ask(submissions, { method: 'POST', headers, parts: parts() });
      expect(answer.status).toBe(status);
      if (status < 400) return;
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(Object.keys(JSON.parse(answer.text))).toEqual(['type', 'title', 'status', 'detail']);
    });

    test('HEAD answers as GET does, without a body', async () => {
      expect(await ask('/v1/me', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
    });

    test('the gateway answers a browser’s question itself, without a token', async () => {
      const asking = ['origin', 'https://kabar.example', 'access-control-request-method', 'POST'];
      const { status, headers } = await ask(submissions, { method: 'OPTIONS', headers: asking });
      expect([status, headers['access-control-allow-origin']]).toEqual([204, '*']);
      expect(headers['access-control-allow-credentials']).toBeUndefined();
      const plain = await ask(submissions, { method: 'OPTIONS', headers: [] });
      expect(plain.status).toBe(401);
    });

    test('a page of any origin may read an answer, and when to come again', async () => {
      const headers = ['authorization', bearer(), 'origin', 'https://kabar.example'];
      const answer = await ask('/v1/me', { headers });
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'retry-after',
        'cache-control': 'no-store',
      });
    });
  });
}
