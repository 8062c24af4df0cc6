import { S3Error } from '../errors.ts';
import { type Call, requireBucket } from '../service.ts';
import { isObject, type StoredObject } from '../store/object.ts';

/** The object, in the version asked for; without one, the newest. Throws as S3 does for none. */
export function findObject(call: Call, versionId: string | undefined): StoredObject {
  const { bucket, key } = call;
  const version = versionId === undefined ? bucket.newest(key) : bucket.version(key, versionId);
  if (version !== undefined && isObject(version)) return version;
  // Who may not list the bucket is not told what is missing from it.
  requireBucket(call, 's3:ListBucket');
  if (version === undefined) {
    throw new S3Error(versionId === undefined ? 'NoSuchKey' : 'NoSuchVersion');
  }
  const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.versionId };
  if (versionId === undefined) throw new S3Error('NoSuchKey', undefined, headers);
  throw new S3Error('MethodNotAllowed', undefined, headers);
}
