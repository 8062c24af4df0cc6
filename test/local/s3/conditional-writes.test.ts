import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type Endpoint, openEndpoint } from './endpoint.ts';

const RACERS = Array.from({ length: 20 }, (_, index) => `racer ${index}`);
const LOST = ['PreconditionFailed', 'ConditionalRequestConflict'];

describe('a conditional write', () => {
  let s3: Endpoint;
  beforeAll(async () => {
    s3 = await openEndpoint();
  });
  afterAll(() => s3.close());

  const at = (name: string) => ({ Bucket: s3.bucket, Key: `${s3.prefix}${name}` });
  const put = (name: string, input: Partial<PutObjectCommandInput> = {}) =>
    s3.client.send(new PutObjectCommand({ ...at(name), Body: 'first', ...input }));
  const read = async (name: string) =>
    (await s3.client.send(new GetObjectCommand(at(name)))).Body?.transformToString();

  /** What each got: its own text where it won, else S3's code. */
  const race = (write: (racer: string) => Promise<unknown>) =>
    Promise.all(
      RACERS.map((racer) =>
        write(racer).then(
          () => racer,
          async (error: unknown) => codeOf(Promise.reject(error)),
        ),
      ),
    );

  const expectOneWinner = async (name: string, results: string[]) => {
    const winners = results.filter((result) => result.startsWith('racer'));
    expect(winners).toHaveLength(1);
    expect(results.filter((result) => LOST.includes(result))).toHaveLength(RACERS.length - 1);
    expect(await read(name)).toBe(winners[0]);
  };

  it('with If-None-Match lets one of 20 racers create the object', async () => {
    const results = await race((Body) => put('created', { Body, IfNoneMatch: '*' }));
    await expectOneWinner('created', results);
  });

  it('with If-Match lets one of 20 racers replace the object', async () => {
    const { ETag: IfMatch = '' } = await put('replaced');
    const results = await race((Body) => put('replaced', { Body, IfMatch }));
    await expectOneWinner('replaced', results);
  });

  it('with If-Match is refused where the object is another, or none', async () => {
    const { ETag: IfMatch = '' } = await put('changed');
    await put('changed', { Body: 'second' });
    expect(await codeOf(put('changed', { Body: 'third', IfMatch }))).toBe('PreconditionFailed');
    expect(await read('changed')).toBe('second');
    expect(await codeOf(put('missing', { IfMatch }))).toBe('NoSuchKey');
  });

  it('with If-None-Match can ask for no object, not for another one', async () => {
    expect(await codeOf(put('never', { IfNoneMatch: '"abc"' }))).toBe('NotImplemented');
  });

  it('takes conditions on the destination of a copy', async () => {
    const { ETag = '' } = await put('source', { Body: 'copied' });
    const copy = (input: { IfMatch?: string; IfNoneMatch?: string }) =>
      s3.client.send(
        new CopyObjectCommand({
          ...at('target'),
          CopySource: `${s3.bucket}/${s3.prefix}source`,
          ...input,
        }),
      );
    await copy({ IfNoneMatch: '*' });
    expect(await codeOf(copy({ IfNoneMatch: '*' }))).toBe('PreconditionFailed');
    expect(await codeOf(copy({ IfMatch: '"abc"' }))).toBe('PreconditionFailed');
    expect((await copy({ IfMatch: ETag })).CopyObjectResult?.ETag).toBe(ETag);
    expect(await read('target')).toBe('copied');
  });

  it('takes If-Match on a deletion', async () => {
    const { ETag = '' } = await put('deleted');
    const remove = (IfMatch: string) =>
      s3.client.send(new DeleteObjectCommand({ ...at('deleted'), IfMatch }));
    expect(await codeOf(remove('"abc"'))).toBe('PreconditionFailed');
    expect(await read('deleted')).toBe('first');
    expect((await remove(ETag)).$metadata.httpStatusCode).toBe(204);
    expect(await codeOf(remove(ETag))).toBe('NoSuchKey');
  });
});
