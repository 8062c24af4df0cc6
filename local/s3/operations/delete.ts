import { deleteCondition } from '../conditions.ts';
import { type Call, type Reply, requireObject } from '../service.ts';
import { isObject } from '../store/object.ts';

/** What was asked to go. */
export interface Removal {
  key: string;
  versionId: string | undefined;
  ifMatch: string | undefined;
}

export interface Removed {
  /** The version that went, or the marker that was made. */
  versionId: string | undefined;
  /** Whether that is a delete marker. */
  isMarker: boolean;
}

/** DELETE of an object, or of one of its versions. */
export async function deleteObject(call: Call): Promise<Reply> {
  const { versionId, isMarker } = remove(call, {
    key: call.key,
    versionId: call.request.query.get('versionId') ?? undefined,
    ifMatch: call.request.headers['if-match'],
  });
  return {
    status: 204,
    headers: {
      ...(versionId !== undefined && { 'x-amz-version-id': versionId }),
      ...(isMarker && { 'x-amz-delete-marker': 'true' }),
    },
  };
}

/** Removes one object; for what is not there, S3 is content too. */
export function remove(call: Call, removal: Removal): Removed {
  const { key, versionId, ifMatch } = removal;
  requireObject(call, versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion', key);
  if (ifMatch !== undefined && ifMatch !== '*') requireObject(call, 's3:GetObject', key);
  if (versionId !== undefined) {
    const gone = call.bucket.removeVersion(key, versionId);
    return { versionId, isMarker: gone !== undefined && !isObject(gone) };
  }
  const marker = call.bucket.remove(key, deleteCondition(ifMatch));
  return { versionId: marker?.versionId, isMarker: marker !== undefined };
}
