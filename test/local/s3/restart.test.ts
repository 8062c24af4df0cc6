import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, type Endpoint, isReal, openLocal, presign, REGION } from './endpoint.ts';

describe.skipIf(isReal)('after a restart (needs a server of its own)', () => {
  let dir: string;
  let s3: Endpoint;
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'warta-s3-'));
    s3 = await openLocal({ dir });
  });
  afterEach(async () => {
    await s3.close();
    rmSync(dir, { recursive: true });
  });

  const restart = async () => {
    await s3.close();
    s3 = await openLocal({ dir });
  };
  const put = (Key: string, Body: string) =>
    s3.client.send(new PutObjectCommand({ Bucket: 'photos', Key, Body, Metadata: { of: 'this' } }));
  const read = async (Key: string) => {
    const got = await s3.client.send(new GetObjectCommand({ Bucket: 'photos', Key }));
    return { text: await got.Body?.transformToString(), metadata: got.Metadata, etag: got.ETag };
  };
  const keys = async () => {
    const { Contents = [] } = await s3.client.send(new ListObjectsV2Command({ Bucket: 'photos' }));
    return Contents.map(({ Key }) => Key);
  };

  it('every object is there as it was', async () => {
    await put('b é', 'first');
    await put('b é', 'second');
    await put('a', 'third');
    const before = await read('b é');
    await restart();
    expect(await keys()).toEqual(['a', 'b é']);
    expect(await read('b é')).toEqual(before);
    expect(before).toMatchObject({ text: 'second', metadata: { of: 'this' } });
  });

  it.each([100, 100_000])(
    'a file of %i bytes that somebody cut short is an error, not a wait',
    async (length) => {
      await put('short', 'x'.repeat(length));
      const data = join(dir, 'photos', 'data');
      for (const name of readdirSync(data)) truncateSync(join(data, name), 10);
      expect(await codeOf(read('short'))).toBe('InternalError');
    },
  );

  it('a journal of many changes is shorter, and says the same', async () => {
    await put('kept', 'kept');
    const url = await presign(s3, 'PUT', 'often');
    for (let round = 0; round < 200; round++) {
      await fetch(url, { method: 'PUT', body: `round ${round}` });
    }
    const journal = join(dir, 'photos', 'keys.jsonl');
    const lines = () => readFileSync(journal, 'utf8').trim().split('\n').length;
    expect(lines()).toBe(201);
    await restart();
    expect(lines()).toBe(2);
    await restart();
    expect(await keys()).toEqual(['kept', 'often']);
    expect((await read('often')).text).toBe('round 199');
    expect(readdirSync(join(dir, 'photos', 'data'))).toHaveLength(2);
  });

  it('a line that was cut off in the journal counts for nothing', async () => {
    await put('a', 'whole');
    await s3.close();
    appendFileSync(join(dir, 'photos', 'keys.jsonl'), '{"key":"b","versions":[{"data":"');
    s3 = await openLocal({ dir });
    expect(await keys()).toEqual(['a']);
    await put('c', 'more');
    await restart();
    expect(await keys()).toEqual(['a', 'c']);
  });

  describe('from kill -9', () => {
    let child: ChildProcess;
    afterEach(() => {
      child.kill('SIGKILL');
    });

    /** The folder served by another process, which is an endpoint of its own. */
    const serveElsewhere = async (): Promise<Endpoint> => {
      const { accessKeyId, secretAccessKey } = s3.credentials;
      const script = join(import.meta.dirname, 'child.ts');
      child = spawn(
        process.execPath,
        ['--import', 'tsx', script, dir, accessKeyId, secretAccessKey, REGION],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      if (child.stdout === null) throw new Error('Expected the server to have an output.');
      const [line] = await once(child.stdout, 'data');
      return { ...s3, url: String(line).trim() };
    };

    const kill = async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    };

    it('in the middle of an upload, the old object is whole and nothing else stays', async () => {
      await put('a', 'the old one');
      await s3.close();
      const elsewhere = await serveElsewhere();
      const url = await presign(elsewhere, 'PUT', 'a');
      const upload = request(url, { method: 'PUT', headers: { 'content-length': 10_000_000 } });
      const cut = once(upload, 'error');
      upload.write(Buffer.alloc(5_000_000, 'x'));
      const data = join(dir, 'photos', 'data');
      await expect.poll(() => readdirSync(data).length, { interval: 10 }).toBe(2);
      await kill();
      await cut;
      s3 = await openLocal({ dir });
      expect((await read('a')).text).toBe('the old one');
      expect(readdirSync(data)).toHaveLength(1);
    });

    it('under many writes, every acknowledged object is there and whole', async () => {
      await s3.close();
      const elsewhere = await serveElsewhere();
      const acknowledged = new Map<string, string>();
      const write = async (writer: number) => {
        for (let round = 0; ; round++) {
          const [key, body] = [`${writer}/${round % 5}`, `${writer} ${round} `.repeat(500)];
          const url = await presign(elsewhere, 'PUT', key);
          const sent = fetch(url, { method: 'PUT', body });
          if (
            (await sent.then(
              ({ ok }) => ok,
              () => false,
            )) === false
          )
            return key;
          acknowledged.set(key, body);
        }
      };
      const writers = [1, 2, 3, 4].map(write);
      await expect.poll(() => acknowledged.size, { interval: 10, timeout: 20_000 }).toBe(20);
      await kill();
      const unanswered = await Promise.all(writers);
      s3 = await openLocal({ dir });
      for (const [key, body] of acknowledged) {
        const { text = '' } = await read(key);
        // The last write of each may have been done and its answer lost; whole it is in any case.
        if (unanswered.includes(key))
          expect(text).toBe(text.slice(0, text.length / 500).repeat(500));
        else expect(text).toBe(body);
      }
    });
  });
});
