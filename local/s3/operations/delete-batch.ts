import { readText } from '../body/payload.ts';
import { S3Error } from '../errors.ts';
import { type Call, type Reply, xmlReply } from '../service.ts';
import { elements, fromXml, text, toXml } from '../xml.ts';
import { type Removal, remove } from './delete.ts';

/** S3 takes this many keys in one request (API reference, DeleteObjects). */
const MAX_KEYS = 1000;

/** POST ?delete: each key for itself; what is refused is told beside what went. */
export async function deleteObjects(call: Call): Promise<Reply> {
  const members = fromXml(await readText(call.request, call.caller), 'Delete');
  const objects = elements(members, 'Object');
  if (objects.length === 0 || objects.length > MAX_KEYS) throw new S3Error('MalformedXML');
  const results = objects.map((object) => removeOne(call, object));
  const isQuiet = text(members, 'Quiet') === 'true';
  return xmlReply(
    toXml('DeleteResult', {
      Deleted: isQuiet ? [] : results.flatMap(({ deleted }) => deleted ?? []),
      Error: results.flatMap(({ error }) => error ?? []),
    }),
  );
}

function removeOne(call: Call, object: Record<string, unknown>) {
  const key = text(object, 'Key');
  if (key === undefined) throw new S3Error('MalformedXML');
  const removal: Removal = {
    key,
    versionId: text(object, 'VersionId'),
    ifMatch: text(object, 'ETag'),
  };
  try {
    return { deleted: describeRemoved(call, removal) };
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    return { error: { Key: key, Code: error.code, Message: error.message } };
  }
}

function describeRemoved(call: Call, removal: Removal) {
  const { versionId, isMarker } = remove(call, removal);
  return {
    Key: removal.key,
    ...(removal.versionId !== undefined && { VersionId: removal.versionId }),
    ...(isMarker && { DeleteMarker: true, DeleteMarkerVersionId: versionId }),
  };
}
