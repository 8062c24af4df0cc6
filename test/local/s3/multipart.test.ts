import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type Endpoint, isReal, openEndpoint } from './endpoint.ts';

const PART = Buffer.alloc(5 * 1024 ** 2, 'part one ');
const LAST = Buffer.from('and the last');

describe('a multipart upload', () => {
  let s3: Endpoint;
  beforeAll(async () => {
    s3 = await openEndpoint();
  });
  afterAll(() => s3.close());

  const begin = async (name: string) => {
    const at = { Bucket: s3.bucket, Key: `${s3.prefix}${name}` };
    const create = new CreateMultipartUploadCommand({ ...at, ContentType: 'video/mp4' });
    const { UploadId } = await s3.client.send(create);
    const upload = { ...at, UploadId };
    return {
      at,
      part: async (PartNumber: number, Body: Buffer): Promise<CompletedPart> => {
        const sent = await s3.client.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
        return { PartNumber, ETag: sent.ETag };
      },
      complete: (Parts: CompletedPart[], condition: { IfNoneMatch?: string } = {}) =>
        s3.client.send(
          new CompleteMultipartUploadCommand({
            ...upload,
            MultipartUpload: { Parts },
            ...condition,
          }),
        ),
      abort: () => s3.client.send(new AbortMultipartUploadCommand(upload)),
    };
  };

  it('becomes one object, whatever the order in which its parts came', async () => {
    const { at, part, complete } = await begin('parts');
    const last = await part(2, LAST);
    await part(1, LAST);
    const first = await part(1, PART);
    const { ETag } = await complete([first, last]);
    const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest();
    const both = md5(Buffer.concat([md5(PART), md5(LAST)])).toString('hex');
    expect(ETag).toBe(`"${both}-2"`);
    const got = await s3.client.send(new GetObjectCommand(at));
    expect(got.ContentType).toBe('video/mp4');
    const bytes = Buffer.from((await got.Body?.transformToByteArray()) ?? []);
    expect(md5(bytes)).toEqual(md5(Buffer.concat([PART, LAST])));
    if (!isReal) expect(s3.events.at(-1)?.eventName).toBe('ObjectCreated:CompleteMultipartUpload');
  });

  it('is refused with parts that are missing, out of order or too small', async () => {
    const { at, part, complete } = await begin('refused');
    const [small, last] = [await part(1, LAST), await part(2, LAST)];
    expect(await codeOf(complete([{ PartNumber: 3, ETag: '"abc"' }]))).toBe('InvalidPart');
    expect(await codeOf(complete([last, small]))).toBe('InvalidPartOrder');
    expect(await codeOf(complete([small, last]))).toBe('EntityTooSmall');
    expect(await codeOf(s3.client.send(new HeadObjectCommand(at)))).toBe('NotFound');
  });

  it('takes a condition when it ends', async () => {
    const [winner, loser] = [await begin('condition'), await begin('condition')];
    const [won, lost] = [await winner.part(1, LAST), await loser.part(1, LAST)];
    await winner.complete([won], { IfNoneMatch: '*' });
    expect(await codeOf(loser.complete([lost], { IfNoneMatch: '*' }))).toBe('PreconditionFailed');
  });

  it('is over once aborted', async () => {
    const { part, complete, abort } = await begin('aborted');
    const only = await part(1, LAST);
    await abort();
    expect(await codeOf(complete([only]))).toBe('NoSuchUpload');
    expect(await codeOf(part(2, LAST))).toBe('NoSuchUpload');
  });
});
