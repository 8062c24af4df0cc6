import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';

/** What a bucket holds at its top, without walking through its folders. */
export interface TopLevel {
  /** keys without a slash */
  readonly keys: readonly string[];
  /** names before the first slash of all other keys, which may be empty */
  readonly folders: readonly string[];
}

/** One request for each thousand of them, however much lies in the folders. */
export function s3TopLevel(client: S3Client, bucket: string): () => Promise<TopLevel> {
  return async () => {
    const keys: string[] = [];
    const folders: string[] = [];
    const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Delimiter: '/' });
    for await (const { Contents = [], CommonPrefixes = [] } of pages) {
      for (const { Key } of Contents) if (Key !== undefined) keys.push(Key);
      for (const { Prefix } of CommonPrefixes)
        if (Prefix !== undefined) folders.push(Prefix.slice(0, -1));
    }
    return { keys, folders };
  };
}
