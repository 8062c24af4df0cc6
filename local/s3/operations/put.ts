import { checksumHeaders } from '../body/checksums.ts';
import { describe } from '../body/description.ts';
import { stageBody } from '../body/payload.ts';
import { writeCondition } from '../conditions.ts';
import { type Call, type Reply, requireObject, versionHeader } from '../service.ts';

/** Throws AccessDenied unless the caller may write here. Comparing ETags is reading, to IAM. */
export function requireWrite(call: Call): void {
  requireObject(call, 's3:PutObject');
  if (call.request.headers['if-match'] !== undefined) requireObject(call, 's3:GetObject');
}

/** PUT of an object. */
export async function putObject(call: Call): Promise<Reply> {
  const { bucket, key, request, caller, service } = call;
  requireWrite(call);
  const allowed = writeCondition(request.headers);
  const described = describe(request.headers);
  const staged = await stageBody(request, caller, bucket.data);
  const object = bucket.commit(key, { ...staged, ...described }, allowed);
  service.created(bucket, key, object, 'ObjectCreated:Put');
  return {
    status: 200,
    headers: {
      etag: object.etag,
      ...versionHeader(object),
      ...checksumHeaders(object.checksum),
    },
  };
}
