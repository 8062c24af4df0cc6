import { bucketArn } from './service.ts';
import type { StoredObject } from './store/object.ts';

export type EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Post'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload';

/** One record of an S3 event notification, in the parts that Warta's buckets fill. */
export interface S3EventRecord {
  eventVersion: '2.1';
  eventSource: 'aws:s3';
  awsRegion: string;
  /** ISO 8601 */
  eventTime: string;
  eventName: EventName;
  s3: {
    bucket: { name: string; arn: string };
    object: {
      /** Form-encoded, slashes kept. */
      key: string;
      size: number;
      /** Without quotes, unlike everywhere else in S3. */
      eTag: string;
      versionId?: string;
      /** Hex; of two events for one key, the greater is the later. */
      sequencer: string;
    };
  };
}

export function createdRecord(
  awsRegion: string,
  bucket: string,
  key: string,
  object: StoredObject,
  eventName: EventName,
): S3EventRecord {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion,
    eventTime: object.lastModified,
    eventName,
    s3: {
      bucket: { name: bucket, arn: bucketArn(bucket) },
      object: {
        key: encodeKey(key),
        size: object.size,
        eTag: object.etag.replaceAll('"', ''),
        ...(object.versionId === undefined ? {} : { versionId: object.versionId }),
        sequencer: object.sequencer,
      },
    },
  };
}

/** As forms encode it, with + for a space; slashes stay (S3 user guide, "Event message structure"). */
export function encodeKey(key: string): string {
  return new URLSearchParams([['', key]]).toString().slice(1).replaceAll('%2F', '/');
}
