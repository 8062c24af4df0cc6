import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';

export interface ObjectHead {
  /** as S3 gives it, in quotes; for If-Match */
  readonly etag: string;
  /** to the second */
  readonly lastModified: Date;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface ObjectHeaders {
  readonly contentType: string;
  readonly cacheControl?: string;
  /** ASCII alone; names in lower case */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Only onto nothing, or only onto the object with this ETag; neither: onto whatever is there. */
export interface WriteCondition {
  readonly ifNoneMatch?: '*';
  readonly ifMatch?: string;
}

/** A bucket, as little of S3 as the newsroom needs. */
export interface Objects {
  readonly bucket: string;
  head(key: string): Promise<ObjectHead | undefined>;
  get(key: string): Promise<Uint8Array | undefined>;
  /** False when the condition failed (412), or another conditional write was under way (409). */
  put(
    key: string,
    body: string | Uint8Array,
    headers: ObjectHeaders,
    condition?: WriteCondition,
  ): Promise<boolean>;
  /** Copies from `source` with headers of its own; false as in put. */
  copy(
    source: { readonly bucket: string; readonly key: string },
    key: string,
    headers: ObjectHeaders,
    condition?: WriteCondition,
  ): Promise<boolean>;
}

export function s3Objects(client: S3Client, bucket: string): Objects {
  return {
    bucket,

    async head(key) {
      try {
        const found = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
        return {
          etag: found.ETag ?? '',
          lastModified: found.LastModified ?? new Date(0),
          metadata: found.Metadata ?? {},
        };
      } catch (error) {
        if (error instanceof NotFound) return undefined;
        throw error;
      }
    },

    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return await Body?.transformToByteArray();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async put(key, body, headers, condition) {
      const target = { Bucket: bucket, Key: key, Body: body };
      const input = { ...target, ...headerInput(headers), ...conditionInput(condition) };
      return unlessLost(client.send(new PutObjectCommand(input)));
    },

    async copy(source, key, headers, condition) {
      const input = {
        Bucket: bucket,
        Key: key,
        CopySource: `${source.bucket}/${source.key.split('/').map(encodeURIComponent).join('/')}`,
        MetadataDirective: 'REPLACE' as const,
        ...headerInput(headers),
        ...conditionInput(condition),
      };
      return unlessLost(client.send(new CopyObjectCommand(input)));
    },
  };
}

function headerInput({ contentType, cacheControl, metadata }: ObjectHeaders) {
  return { ContentType: contentType, CacheControl: cacheControl, Metadata: { ...metadata } };
}

function conditionInput(condition?: WriteCondition) {
  return { IfMatch: condition?.ifMatch, IfNoneMatch: condition?.ifNoneMatch };
}

/**
 * 412 says that the object is not as it was, 409 that another conditional write was under way: both
 * mean that the caller has to look again.
 */
async function unlessLost(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && isLost(error)) return false;
    throw error;
  }
}

function isLost(error: S3ServiceException): boolean {
  return error.name === 'PreconditionFailed' || error.name === 'ConditionalRequestConflict';
}
