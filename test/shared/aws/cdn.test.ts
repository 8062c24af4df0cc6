import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { expect, onTestFinished, test } from 'vitest';
import { startCloudFrontApi } from '../../../local/edge/cloudfront-api.ts';
import { cloudFrontCdn } from '../../../shared/aws/cdn.ts';

/** The adapter before a distribution that only notes what it is to forget. */
async function cdn() {
  const forgotten: (readonly string[])[] = [];
  const edge = {
    url: 'http://127.0.0.1:1',
    invalidate: (items: readonly string[]) => ({ matched: forgotten.push(items) }),
    close: () => Promise.resolve(),
  };
  const server = await startCloudFrontApi({ edges: new Map([['E1', edge]]) });
  const client = new CloudFrontClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'AKIAPUBLISH', secretAccessKey: 'secret' },
  });
  onTestFinished(async () => {
    client.destroy();
    await server.close();
  });
  return { cdn: cloudFrontCdn(client, 'E1'), forgotten };
}

test('the edge forgets tags and paths, once for each reference', async () => {
  const { cdn: edge, forgotten } = await cdn();
  for (const reference of ['b:1', 'b:1', 'b:2']) {
    await edge.invalidate(['#n-b', '/b/*'], reference);
  }
  expect(forgotten).toEqual([
    ['#n-b', '/b/*'],
    ['#n-b', '/b/*'],
  ]);
});
