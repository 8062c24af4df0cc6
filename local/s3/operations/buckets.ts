import type { Caller } from '../auth/signer.ts';
import { S3Error } from '../errors.ts';
import {
  bucketArn,
  type Call,
  type Reply,
  requireBucket,
  type Service,
  xmlReply,
} from '../service.ts';
import { toXml } from '../xml.ts';

/** GET / */
export function listBuckets(service: Service, caller: Caller): Reply {
  if (!service.isAllowed(caller.accessKeyId, 's3:ListAllMyBuckets', bucketArn('*'))) {
    throw new S3Error('AccessDenied');
  }
  const names = [...service.buckets.keys()].sort();
  return xmlReply(
    toXml('ListAllMyBucketsResult', { Buckets: { Bucket: names.map((Name) => ({ Name })) } }),
  );
}

/** HEAD of a bucket. */
export async function headBucket(call: Call): Promise<Reply> {
  requireBucket(call, 's3:ListBucket');
  return { status: 200, headers: { 'x-amz-bucket-region': call.service.auth.region } };
}
