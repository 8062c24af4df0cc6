import type { Readable } from 'node:stream';
import type { AuthDeps, Caller } from './auth/signer.ts';
import { S3Error } from './errors.ts';
import type { EventName } from './events.ts';
import type { S3Request } from './request.ts';
import type { Bucket } from './store/bucket.ts';
import type { StoredObject } from './store/object.ts';

/** What every operation works with. */
export interface Service {
  buckets: ReadonlyMap<string, Bucket>;
  auth: AuthDeps;
  /** The IAM stand-in; resource is an ARN. */
  isAllowed(accessKeyId: string, action: string, resource: string): boolean;
  /** An object is there for good. */
  created(bucket: Bucket, key: string, object: StoredObject, name: EventName): void;
}

/** A verified request to a bucket that exists, or to an object in it. */
export interface Call {
  request: S3Request;
  caller: Caller;
  service: Service;
  bucket: Bucket;
  key: string;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array | Readable;
}

export function bucketArn(bucket: string): string {
  return `arn:aws:s3:::${bucket}`;
}

type Asked = Pick<Call, 'caller' | 'service' | 'bucket' | 'key'>;

/** Throws AccessDenied unless the caller may do this to the call's object. */
export function requireObject(call: Asked, action: string, key = call.key): void {
  const arn = `${bucketArn(call.bucket.name)}/${key}`;
  if (!call.service.isAllowed(call.caller.accessKeyId, action, arn)) {
    throw new S3Error('AccessDenied');
  }
}

/** Throws AccessDenied unless the caller may do this to the call's bucket. */
export function requireBucket(call: Asked, action: string): void {
  const arn = bucketArn(call.bucket.name);
  if (!call.service.isAllowed(call.caller.accessKeyId, action, arn)) {
    throw new S3Error('AccessDenied');
  }
}

export function bucketNamed(service: Service, name: string): Bucket {
  const bucket = service.buckets.get(name);
  if (bucket === undefined) throw new S3Error('NoSuchBucket');
  return bucket;
}

export function xmlReply(body: string, headers: Record<string, string> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'application/xml', ...headers }, body };
}

/** The header that tells which version was read, written or removed. */
export function versionHeader(version: { versionId?: string }): Record<string, string> {
  return version.versionId === undefined ? {} : { 'x-amz-version-id': version.versionId };
}
