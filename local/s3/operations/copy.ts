import { describe } from '../body/description.ts';
import { readCondition, writeCondition } from '../conditions.ts';
import { S3Error } from '../errors.ts';
import { parseAddress } from '../request.ts';
import {
  bucketNamed,
  type Call,
  type Reply,
  requireObject,
  versionHeader,
  xmlReply,
} from '../service.ts';
import type { StoredObject } from '../store/object.ts';
import { toXml } from '../xml.ts';
import { findObject } from './find.ts';
import { requireWrite } from './put.ts';

/** PUT with x-amz-copy-source: the bytes are shared, not copied. */
export async function copyObject(call: Call): Promise<Reply> {
  const { bucket, key, request, service } = call;
  requireWrite(call);
  const { source, versionId } = parseSource(call);
  requireObject(source, versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion');
  const replaces = isReplacing(request.headers['x-amz-metadata-directive']);
  if (!replaces && source.bucket === bucket && source.key === key && versionId === undefined) {
    throw new S3Error('InvalidRequest', 'A copy of an object to itself must change something.');
  }
  const allowed = writeCondition(request.headers);
  const replaced = replaces ? describe(request.headers) : undefined;
  const original = checkedSource(call, findObject(source, versionId));
  const { size, etag, checksum, headers, metadata } = original;
  const data = bucket.data.adopt(source.bucket.data, original.data);
  const copy = bucket.commit(
    key,
    { data, size, etag, ...(checksum && { checksum }), ...(replaced ?? { headers, metadata }) },
    allowed,
  );
  service.created(bucket, key, copy, 'ObjectCreated:Copy');
  const from = original.versionId;
  return xmlReply(toXml('CopyObjectResult', { LastModified: copy.lastModified, ETag: copy.etag }), {
    ...versionHeader(copy),
    ...(from !== undefined && { 'x-amz-copy-source-version-id': from }),
  });
}

/** `bucket/key`, encoded as in a URL, with or without a slash before it or `?versionId=` after. */
function parseSource(call: Call): { source: Call; versionId: string | undefined } {
  const header = call.request.headers['x-amz-copy-source'] ?? '';
  const [path = '', versionId] = header.split('?versionId=');
  const address = parseAddress(path.startsWith('/') ? path : `/${path}`);
  if (address.key === '') throw new S3Error('InvalidArgument', 'Expected bucket/key to copy from.');
  const bucket = bucketNamed(call.service, address.bucket);
  return { source: { ...call, bucket, key: address.key }, versionId };
}

function checkedSource(call: Call, object: StoredObject): StoredObject {
  if (readCondition(call.request.headers, object, 'x-amz-copy-source-') !== 'holds') {
    throw new S3Error('PreconditionFailed');
  }
  return object;
}

function isReplacing(directive = 'COPY'): boolean {
  if (directive !== 'COPY' && directive !== 'REPLACE') {
    throw new S3Error('InvalidArgument', 'Expected x-amz-metadata-directive COPY or REPLACE.');
  }
  return directive === 'REPLACE';
}
