import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';

/** What a bucket holds at its top, or a folder of it, without walking through the folders in there. */
export interface TopLevel {
  /** keys without a slash, from there on */
  readonly keys: readonly string[];
  /** names before the first slash of all other keys, which may be empty */
  readonly folders: readonly string[];
}

/** @param folder with its slash; the bucket itself where absent */
export type ReadTopLevel = (folder?: string) => Promise<TopLevel>;

/** One request for each thousand of them, however much lies in the folders. */
export function s3TopLevel(client: S3Client, bucket: string): ReadTopLevel {
  return async (folder = '') => {
    const keys: string[] = [];
    const folders: string[] = [];
    const input = { Bucket: bucket, Delimiter: '/', Prefix: folder };
    for await (const { Contents = [], CommonPrefixes = [] } of paginateListObjectsV2(
      { client },
      input,
    )) {
      for (const { Key } of Contents) if (Key !== undefined) keys.push(Key.slice(folder.length));
      for (const { Prefix } of CommonPrefixes)
        if (Prefix !== undefined) folders.push(Prefix.slice(folder.length, -1));
    }
    return { keys, folders };
  };
}
