import {
  CloudFrontClient,
  CreateInvalidationCommand,
  GetInvalidationCommand,
  ListInvalidationsCommand,
} from '@aws-sdk/client-cloudfront';
import { afterEach, describe, expect, test } from 'vitest';
import { type CloudFrontCall, startCloudFrontApi } from '../../../local/edge/cloudfront-api.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});

/** The API over one distribution that only notes what it is to invalidate. */
async function api(authorize?: (call: CloudFrontCall) => boolean) {
  const invalidated: (readonly string[])[] = [];
  const edge = {
    url: 'http://127.0.0.1:1',
    invalidate: (items: readonly string[]) => ({ matched: invalidated.push(items) }),
    close: () => Promise.reject(new Error('not mine to close')),
  };
  const server = await startCloudFrontApi({
    edges: new Map([['E1', edge]]),
    now: () => new Date('2026-01-02T03:04:05Z'),
    ...(authorize === undefined ? {} : { authorize }),
  });
  const client = new CloudFrontClient({
    endpoint: server.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIAPUBLISH', secretAccessKey: 'secret' },
  });
  opened.push(server, { close: () => client.destroy() });
  const create = (items: string[], reference = 'r1', distribution = 'E1') =>
    client.send(
      new CreateInvalidationCommand({
        DistributionId: distribution,
        InvalidationBatch: {
          CallerReference: reference,
          Paths: { Quantity: items.length, Items: items },
        },
      }),
    );
  return { client, create, invalidated, url: server.url };
}

describe('CreateInvalidation', () => {
  test('invalidates tags and paths, and says so', async () => {
    const { create, invalidated } = await api();
    const made = await create(['#n-samarinda', '/a & b/*'.replaceAll(' ', '%20')]);

    expect(invalidated).toEqual([['#n-samarinda', '/a%20&%20b/*']]);
    expect(made.$metadata.httpStatusCode).toBe(201);
    expect(made.Location).toBe(
      `https://cloudfront.amazonaws.com/2020-05-31/distribution/E1/invalidation/${made.Invalidation?.Id}`,
    );
    expect(made.Invalidation).toMatchObject({
      Status: 'Completed',
      CreateTime: new Date('2026-01-02T03:04:05Z'),
      InvalidationBatch: {
        CallerReference: 'r1',
        Paths: { Quantity: 2, Items: ['#n-samarinda', '/a%20&%20b/*'] },
      },
    });
  });

  test('does the same reference with the same paths once, and tells of the first', async () => {
    const { create, invalidated } = await api();
    const first = await create(['#a', '#b'], '20260101');
    const second = await create(['#b', '#a'], '20260101');

    expect(second.Invalidation?.Id).toBe(first.Invalidation?.Id);
    expect(second.$metadata.httpStatusCode).toBe(201);
    expect(invalidated).toHaveLength(1);
  });

  test('refuses the same reference with other paths', async () => {
    const { create, invalidated } = await api();
    await create(['#a']);

    await expect(create(['#b'])).rejects.toMatchObject({ name: 'InvalidationBatchAlreadyExists' });
    expect(invalidated).toHaveLength(1);
  });

  test.each([
    ['a path without a slash', ['a.html'], 'InvalidArgument'],
    ['a tag with a comma', ['#a,b'], 'InvalidArgument'],
    ['no path', [], 'InvalidArgument'],
    [
      '16 wildcards',
      Array.from({ length: 16 }, (_, n) => `/${n}/*`),
      'TooManyInvalidationsInProgress',
    ],
    [
      '3,001 paths',
      Array.from({ length: 3_001 }, (_, n) => `/${n}`),
      'TooManyInvalidationsInProgress',
    ],
  ])('refuses %s', async (_, items, name) => {
    const { create, invalidated } = await api();

    await expect(create(items)).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
    expect(invalidated).toEqual([]);
  });

  test('refuses a quantity that is not the number of its items', async () => {
    const { client } = await api();
    const batch = { CallerReference: 'r', Paths: { Quantity: 2, Items: ['/a'] } };
    const command = new CreateInvalidationCommand({
      DistributionId: 'E1',
      InvalidationBatch: batch,
    });

    await expect(client.send(command)).rejects.toMatchObject({ name: 'InconsistentQuantities' });
  });

  test('knows no other distribution', async () => {
    const { create } = await api();

    await expect(create(['/a'], 'r', 'E2')).rejects.toMatchObject({
      name: 'NoSuchDistribution',
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('asks whether the caller may, by access key, action and ARN', async () => {
    const calls: CloudFrontCall[] = [];
    const { create, invalidated } = await api((call) => {
      calls.push(call);
      return false;
    });

    await expect(create(['/a'])).rejects.toMatchObject({ name: 'AccessDenied' });
    expect(invalidated).toEqual([]);
    expect(calls).toEqual([
      {
        accessKeyId: 'AKIAPUBLISH',
        action: 'cloudfront:CreateInvalidation',
        resource: 'arn:aws:cloudfront::000000000000:distribution/E1',
      },
    ]);
  });

  test('refuses who does not sign, and what has no body', async () => {
    const { url } = await api();
    const at = `${url}/2020-05-31/distribution/E1/invalidation`;
    const authorization =
      'AWS4-HMAC-SHA256 Credential=AKIA/20260101/us-east-1/cloudfront/aws4_request';
    const unsigned = await fetch(at, { method: 'POST' });
    const empty = await fetch(at, { method: 'POST', headers: { authorization } });

    expect([unsigned.status, empty.status]).toEqual([403, 400]);
    expect(await unsigned.text()).toContain('<Code>MissingAuthenticationToken</Code>');
    expect(await empty.text()).toContain('<Code>MissingBody</Code>');
  });
});

describe('what was invalidated', () => {
  test('can be had by id', async () => {
    const { client, create } = await api();
    const made = await create(['/a']);
    const Id = made.Invalidation?.Id ?? '';
    const got = await client.send(new GetInvalidationCommand({ DistributionId: 'E1', Id }));

    expect(got.Invalidation).toEqual(made.Invalidation);
    await expect(
      client.send(new GetInvalidationCommand({ DistributionId: 'E1', Id: 'I0' })),
    ).rejects.toMatchObject({ name: 'NoSuchInvalidation' });
  });

  test('is listed, newest first, by pages', async () => {
    const { client, create } = await api();
    const ids: (string | undefined)[] = [];
    for (const reference of ['1', '2', '3']) {
      ids.unshift((await create(['/a'], reference)).Invalidation?.Id);
    }
    const first = await client.send(
      new ListInvalidationsCommand({ DistributionId: 'E1', MaxItems: 2 }),
    );
    const rest = await client.send(
      new ListInvalidationsCommand({
        DistributionId: 'E1',
        MaxItems: 2,
        Marker: first.InvalidationList?.NextMarker,
      }),
    );
    const listed = [first, rest].flatMap(({ InvalidationList }) => InvalidationList?.Items ?? []);

    expect(first.InvalidationList?.IsTruncated).toBe(true);
    expect(rest.InvalidationList?.IsTruncated).toBe(false);
    expect(listed.map(({ Id }) => Id)).toEqual(ids);
  });
});
