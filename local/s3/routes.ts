import { S3Error } from './errors.ts';
import { headBucket } from './operations/buckets.ts';
import { copyObject } from './operations/copy.ts';
import { deleteObject } from './operations/delete.ts';
import { deleteObjects } from './operations/delete-batch.ts';
import { getObject } from './operations/get.ts';
import { listObjects } from './operations/list.ts';
import { listVersions } from './operations/list-versions.ts';
import { abortUpload, completeUpload, createUpload, uploadPart } from './operations/multipart.ts';
import { putObject } from './operations/put.ts';
import type { S3Request } from './request.ts';
import type { Call, Reply } from './service.ts';

interface Route {
  method: string;
  /** A query parameter that must be there. */
  query?: string;
  /** A header that must be there. */
  header?: string;
  run(call: Call): Promise<Reply>;
}

const OBJECT_ROUTES: readonly Route[] = [
  { method: 'GET', run: getObject },
  { method: 'HEAD', run: getObject },
  { method: 'PUT', query: 'uploadId', run: uploadPart },
  { method: 'PUT', header: 'x-amz-copy-source', run: copyObject },
  { method: 'PUT', run: putObject },
  { method: 'DELETE', query: 'uploadId', run: abortUpload },
  { method: 'DELETE', run: deleteObject },
  { method: 'POST', query: 'uploads', run: createUpload },
  { method: 'POST', query: 'uploadId', run: completeUpload },
];

const BUCKET_ROUTES: readonly Route[] = [
  { method: 'HEAD', run: headBucket },
  { method: 'GET', query: 'list-type', run: listObjects },
  { method: 'GET', query: 'versions', run: listVersions },
  { method: 'POST', query: 'delete', run: deleteObjects },
];

/** Parameters that make another operation of a request, none of which is known here. */
const UNKNOWN =
  /^(?:accelerate|acl|analytics|annotation|attributes|cors|encryption|intelligent-tiering|inventory|legal-hold|lifecycle|location|logging|metrics|notification|object-lock|ownershipControls|policy|policyStatus|publicAccessBlock|replication|requestPayment|restore|retention|select|tagging|torrent|versioning|website)$/;

/** The operation that a request asks for. Throws NotImplemented and MethodNotAllowed. */
export function routeOf(request: S3Request): Route['run'] {
  const unknown = [...request.query.keys()].find((name) => UNKNOWN.test(name));
  if (unknown !== undefined) throw new S3Error('NotImplemented', `Not known here: ?${unknown}`);
  // These two would pass for a plain part and a plain object.
  const isPartCopy = 'x-amz-copy-source' in request.headers && request.query.has('uploadId');
  const isPartList = request.method === 'GET' && request.query.has('uploadId');
  if (isPartCopy || isPartList)
    throw new S3Error('NotImplemented', 'Not known here: copies and lists of parts');
  const route = (request.key === '' ? BUCKET_ROUTES : OBJECT_ROUTES).find(
    ({ method, query, header }) =>
      method === request.method &&
      (query === undefined || request.query.has(query)) &&
      (header === undefined || header in request.headers),
  );
  if (route === undefined) throw new S3Error('MethodNotAllowed');
  return route.run;
}
