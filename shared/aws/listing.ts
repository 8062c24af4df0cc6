import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { ExpectationError } from '../errors.ts';

export interface ListedObject {
  readonly key: string;
  /** bytes */
  readonly size: number;
  /** as S3 gives it, in quotes */
  readonly etag: string;
}

/** One version of an object, or a delete marker: each can be deleted for good by its id. */
export interface ListedVersion {
  readonly key: string;
  /** `null`, as a word, where the bucket keeps no versions */
  readonly versionId: string;
}

/** What operators alone may do with a bucket: see all of it, and delete for good. */
export interface Listing {
  /** Objects that are there now, in the order of their keys. */
  list(prefix: string): AsyncIterable<ListedObject>;
  /** Every version and every delete marker of every key that begins so. */
  versions(prefix: string): AsyncIterable<ListedVersion>;
  /**
   * Deletes these keys for good, with all their versions and markers; what is not there is no fault.
   * @returns how many versions and markers went
   */
  deleteAllVersions(keys: Iterable<string>): Promise<number>;
}

/** Of S3, for one DeleteObjects. */
const MOST_AT_ONCE = 1000;

export function s3Listing(client: S3Client, bucket: string): Listing {
  async function* versions(prefix: string): AsyncGenerator<ListedVersion> {
    let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } = {};
    for (;;) {
      const page = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, ...from }),
      );
      for (const { Key = '', VersionId = 'null' } of [
        ...(page.Versions ?? []),
        ...(page.DeleteMarkers ?? []),
      ]) {
        yield { key: Key, versionId: VersionId };
      }
      if (!page.IsTruncated) return;
      from = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
    }
  }

  async function deleteVersions(found: readonly ListedVersion[]): Promise<void> {
    const Objects = found.map(({ key, versionId }) => ({ Key: key, VersionId: versionId }));
    const input = { Bucket: bucket, Delete: { Objects, Quiet: true } };
    const { Errors: [first] = [] } = await client.send(new DeleteObjectsCommand(input));
    if (!first) return;
    const { Key, Code, Message } = first;
    throw new ExpectationError('a deletion', `${Key} in ${bucket}`, `${Code}: ${Message}`);
  }

  return {
    versions,

    async *list(prefix) {
      for await (const page of paginateListObjectsV2(
        { client },
        { Bucket: bucket, Prefix: prefix },
      ))
        for (const { Key = '', Size = 0, ETag = '' } of page.Contents ?? [])
          yield { key: Key, size: Size, etag: ETag };
    },

    async deleteAllVersions(keys) {
      let gone = 0;
      let waiting: ListedVersion[] = [];
      const flush = async (atLeast: number) => {
        while (waiting.length >= atLeast) {
          const batch = waiting.slice(0, MOST_AT_ONCE);
          await deleteVersions(batch);
          gone += batch.length;
          waiting = waiting.slice(batch.length);
        }
      };
      for (const key of keys) {
        // All of a key's before any of them goes: the next page begins at a version that was listed.
        for await (const version of versions(key)) {
          // Other keys may begin with this one.
          if (version.key === key) waiting.push(version);
        }
        await flush(MOST_AT_ONCE);
      }
      await flush(1);
      return gone;
    },
  };
}
