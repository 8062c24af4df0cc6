import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Objects, s3Objects, type WriteCondition } from '../../shared/aws/objects.ts';
import { type Endpoint, openLocal } from '../local/s3/endpoint.ts';
import { type MemoryObjects, memoryObjects } from './memory-objects.ts';

let s3: Endpoint;
beforeAll(async () => {
  s3 = await openLocal({ buckets: [{ name: 'site' }, { name: 'archive' }] });
});
afterAll(() => s3.close());

interface Pair {
  readonly site: Objects;
  readonly archive: Objects;
}

const KEYS = ['a/index.html', 'a/b c', 'é/1', 'x'];
const BODIES = ['satu', 'dua', 'tiga'];

const key = fc.constantFrom(...KEYS);
const body = fc.constantFrom(...BODIES);
const metadata = fc.constantFrom<Record<string, string>[]>(
  {},
  { version: '0001.000000000001' },
  { 'cache-tag': 'n-x,a-1', status: '410' },
  { Upper: ' trimmed ' },
);
const headers = metadata.map((metadata) => ({ contentType: 'text/plain', metadata }));

/** `there` stands for the ETag of what is there at that moment. */
const condition = fc.constantFrom<(WriteCondition | 'there' | undefined)[]>(
  undefined,
  { ifNoneMatch: '*' },
  { ifMatch: '"0123456789abcdef0123456789abcdef"' },
  'there',
);

async function conditionAt(
  objects: Objects,
  key: string,
  wanted: WriteCondition | 'there' | undefined,
) {
  if (wanted !== 'there') return wanted;
  const head = await objects.head(key);
  return head ? { ifMatch: head.etag } : ({ ifNoneMatch: '*' } as const);
}

const operation = fc.oneof(
  fc
    .tuple(fc.constantFrom('site', 'archive'), key, body, headers, condition)
    .map(([bucket, key, body, headers, wanted]) => ({
      show: `put ${bucket}/${key}`,
      run: async (pair: Pair) => {
        const objects = pair[bucket as keyof Pair];
        return objects.put(key, body, headers, await conditionAt(objects, key, wanted));
      },
    })),
  fc.tuple(key, key, headers, condition).map(([from, key, headers, wanted]) => ({
    show: `copy archive/${from} to site/${key}`,
    run: async ({ site }: Pair) =>
      site.copy(
        { bucket: 'archive', key: from },
        key,
        headers,
        await conditionAt(site, key, wanted),
      ),
  })),
  key.map((key) => ({
    show: `head site/${key}`,
    run: async ({ site }: Pair) => {
      const head = await site.head(key);
      return head && { ...head, lastModified: head.lastModified.getMilliseconds() };
    },
  })),
  key.map((key) => ({
    show: `get site/${key}`,
    run: async ({ site }: Pair) => {
      const bytes = await site.get(key);
      return bytes && new TextDecoder().decode(bytes);
    },
  })),
);

async function answer(call: Promise<unknown>): Promise<unknown> {
  try {
    return { answered: await call };
  } catch (error) {
    return { refused: error instanceof Error ? error.name : error };
  }
}

describe('a bucket in memory', () => {
  it('answers whatever is asked of it as the local S3 does', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 20 }), async (operations) => {
        run += 1;
        const archive = memoryObjects('archive');
        const memory = { site: memoryObjects('site', [archive]), archive };
        const real = {
          site: below(s3Objects(s3.client, 'site'), `${run}/`),
          archive: below(s3Objects(s3.client, 'archive'), `${run}/`),
        };
        for (const { show, run } of operations) {
          expect([show, await answer(run(memory))]).toEqual([show, await answer(run(real))]);
        }
      }),
      { numRuns: 50, seed: 20261124 },
    );
  });

  it('refuses metadata that no HTTP header could bear', async () => {
    const put = (value: string) =>
      memoryObjects('site').put('x', '', { contentType: 'x', metadata: { title: value } });
    await expect(put('é')).rejects.toThrow('InvalidMetadata');
    await expect(put('x'.repeat(2048))).rejects.toThrow('MetadataTooLarge');
  });

  it('tells of each write in its order', async () => {
    const told: string[] = [];
    const bucket: MemoryObjects = memoryObjects('uploads', [], () => new Date(0), {
      onCreated: (key, _object, sequencer) => told.push(`${sequencer} ${key}`),
    });
    for (const key of ['b', 'a', 'b']) await bucket.put(key, '', { contentType: 'x' });
    expect(told.map((line) => line.split(' ')[1])).toEqual(['b', 'a', 'b']);
    expect(told.toSorted()).toEqual(told);
    expect(bucket.versions('b')).toHaveLength(2);
  });
});

/** The same bucket under a prefix, so that no run meets what another left. */
function below(objects: Objects, prefix: string): Objects {
  return {
    bucket: objects.bucket,
    head: (key) => objects.head(prefix + key),
    get: (key) => objects.get(prefix + key),
    put: (key, ...rest) => objects.put(prefix + key, ...rest),
    copy: ({ bucket, key }, to, ...rest) =>
      objects.copy({ bucket, key: prefix + key }, prefix + to, ...rest),
  };
}
