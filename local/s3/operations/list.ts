import { S3Error } from '../errors.ts';
import { encodeKey } from '../events.ts';
import { type Call, type Reply, requireBucket, xmlReply } from '../service.ts';
import { decodeToken, encodeToken, type ListStart, listPage } from '../store/list.ts';
import { toXml } from '../xml.ts';

/** A page's greatest length, and its usual one (API reference, ListObjectsV2). */
const MAX_KEYS = 1000;

/** GET ?list-type=2 */
export async function listObjects(call: Call): Promise<Reply> {
  requireBucket(call, 's3:ListBucket');
  const { bucket, request } = call;
  const { query } = request;
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? ''];
  const maxKeys = parseMaxKeys(query);
  const page = listPage(bucket.keys, { prefix, delimiter, start: parseStart(query), maxKeys });
  const encode = keyEncoder(query);
  const contents = page.keys.flatMap((key) => {
    const object = bucket.live(key);
    if (object === undefined) return [];
    const { lastModified, etag, size } = object;
    const Key = encode(key);
    return { Key, LastModified: lastModified, ETag: etag, Size: size, StorageClass: 'STANDARD' };
  });
  return xmlReply(
    toXml('ListBucketResult', {
      Name: bucket.name,
      Prefix: encode(prefix),
      Delimiter: delimiter === '' ? undefined : encode(delimiter),
      StartAfter: query.get('start-after') ?? undefined,
      ContinuationToken: query.get('continuation-token') ?? undefined,
      NextContinuationToken: page.next && encodeToken(page.next),
      KeyCount: contents.length + page.commonPrefixes.length,
      MaxKeys: maxKeys,
      EncodingType: query.get('encoding-type') ?? undefined,
      IsTruncated: page.next !== undefined,
      Contents: contents,
      CommonPrefixes: page.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
    }),
  );
}

export function parseMaxKeys(query: URLSearchParams): number {
  const maxKeys = Number(query.get('max-keys') ?? MAX_KEYS);
  if (!Number.isInteger(maxKeys) || maxKeys < 0) {
    throw new S3Error('InvalidArgument', 'Expected max-keys to be a whole number.');
  }
  return Math.min(maxKeys, MAX_KEYS);
}

/** `encoding-type=url` is for keys that XML cannot carry. */
export function keyEncoder(query: URLSearchParams): (key: string) => string {
  const type = query.get('encoding-type');
  if (type !== null && type !== 'url') {
    throw new S3Error('InvalidArgument', 'Expected encoding-type to be url.');
  }
  return type === null ? (key) => key : encodeKey;
}

function parseStart(query: URLSearchParams): ListStart | undefined {
  const token = query.get('continuation-token');
  if (token === null) {
    const after = query.get('start-after');
    return after === null ? undefined : { after };
  }
  const start = decodeToken(token);
  if (start === undefined) {
    throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
  }
  return start;
}
