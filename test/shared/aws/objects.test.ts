import { createServer } from 'node:http';
import { S3Client } from '@aws-sdk/client-s3';
import { expect, onTestFinished, test } from 'vitest';
import { closed, listening } from '../../../local/listening.ts';
import { s3Objects } from '../../../shared/aws/objects.ts';

/** A bucket that answers every write with that error. */
async function failing(status: number, code: string) {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(`<Error><Code>${code}</Code><Message>no</Message></Error>`);
  });
  const client = new S3Client({
    endpoint: await listening(server, 0),
    region: 'ap-southeast-3',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  onTestFinished(async () => {
    client.destroy();
    await closed(server);
  });
  const site = s3Objects(client, 'site');
  const headers = { contentType: 'text/html' };
  const condition = { ifNoneMatch: '*' } as const;
  return {
    put: () => site.put('a', 'b', headers, condition),
    copy: () => site.copy({ bucket: 'archive', key: 'c' }, 'a', headers, condition),
  };
}

test.each([
  ['something else is there', 412, 'PreconditionFailed'],
  ['another write is under way', 409, 'ConditionalRequestConflict'],
])('where %s, the answer is no: the caller looks again', async (_what, status, code) => {
  const { put, copy } = await failing(status, code);
  expect([await put(), await copy()]).toEqual([false, false]);
});

test('any other refusal is a failure', async () => {
  const { put, copy } = await failing(403, 'AccessDenied');
  await expect(put()).rejects.toThrow();
  await expect(copy()).rejects.toThrow();
});
