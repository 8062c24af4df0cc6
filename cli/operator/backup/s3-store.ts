import { NoSuchBucket } from '@aws-sdk/client-s3';
import type { Listing } from '../../../shared/aws/listing.ts';
import type { Objects } from '../../../shared/aws/objects.ts';
import { MANIFEST } from '../../../shared/backup/names.ts';
import { sha256 } from '../../../shared/ids.ts';
import { UsageError } from '../../errors.ts';
import type { BackupStore } from './store.ts';

/** So that a hash need not be worked out by reading everything again. */
const HASH_METADATA = 'sha256';

/**
 * A backup in a bucket, perhaps another account's; what is written there is encrypted as the bucket
 * says, with SSE-S3 where it says nothing.
 * @param prefix empty, or with a slash at its end
 */
export function s3Store(objects: Objects, listing: Listing, prefix: string): BackupStore {
  const headers = (name: string, hash: string) => ({
    contentType: name.endsWith('.jsonl') ? 'application/jsonl' : 'application/octet-stream',
    metadata: { [HASH_METADATA]: hash },
  });

  return {
    place: `s3://${objects.bucket}/${prefix}`,

    async *list() {
      try {
        for await (const { key, size } of listing.list(prefix))
          yield { name: key.slice(prefix.length), size };
      } catch (cause) {
        if (!(cause instanceof NoSuchBucket)) throw cause;
        const received = `received s3://${objects.bucket}, which AWS knows nothing of`;
        throw new UsageError(`Expected a bucket for the backup but ${received}`, { cause });
      }
    },

    read: (name) => objects.get(`${prefix}${name}`),

    async hashOf(name) {
      return (await objects.head(`${prefix}${name}`))?.metadata[HASH_METADATA];
    },

    async write(name, bytes, hash) {
      await objects.put(`${prefix}${name}`, bytes, headers(name, hash));
    },

    async remove(names) {
      await listing.deleteAllVersions(names.map((name) => `${prefix}${name}`));
    },

    async manifest() {
      const key = `${prefix}${MANIFEST}`;
      const head = await objects.head(key);
      const bytes = head && (await objects.get(key));
      return bytes && { text: new TextDecoder().decode(bytes), stamp: head.etag };
    },

    async replaceManifest(text, before) {
      const condition = before ? { ifMatch: before.stamp } : ({ ifNoneMatch: '*' } as const);
      const described = { ...headers(MANIFEST, sha256(text)), contentType: 'application/json' };
      return await objects.put(`${prefix}${MANIFEST}`, text, described, condition);
    },
  };
}
