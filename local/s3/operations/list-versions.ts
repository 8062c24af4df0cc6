import { type Call, type Reply, requireBucket, xmlReply } from '../service.ts';
import { isObject, type Version } from '../store/object.ts';
import { toXml } from '../xml.ts';
import { keyEncoder, parseMaxKeys } from './list.ts';

interface Entry {
  key: string;
  version: Version;
  isLatest: boolean;
}

/** GET ?versions: all versions and delete markers, by key, newest first. No delimiter. */
export async function listVersions(call: Call): Promise<Reply> {
  requireBucket(call, 's3:ListBucketVersions');
  const { bucket, request } = call;
  const { query } = request;
  const prefix = query.get('prefix') ?? '';
  const maxKeys = parseMaxKeys(query);
  const encode = keyEncoder(query);
  // One more than fits tells whether there is more.
  const entries = entriesOf(call, prefix, maxKeys + 1);
  const page = entries.slice(0, maxKeys);
  const last = entries.length > maxKeys ? page.at(-1) : undefined;
  const shown = page.map((entry) => ({ entry, element: toElement(entry, encode) }));
  return xmlReply(
    toXml('ListVersionsResult', {
      Name: bucket.name,
      Prefix: encode(prefix),
      MaxKeys: maxKeys,
      IsTruncated: last !== undefined,
      NextKeyMarker: last && encode(last.key),
      NextVersionIdMarker: last && (last.version.versionId ?? 'null'),
      Version: shown.filter(({ entry }) => isObject(entry.version)).map((e) => e.element),
      DeleteMarker: shown.filter(({ entry }) => !isObject(entry.version)).map((e) => e.element),
    }),
  );
}

function entriesOf({ bucket, request }: Call, prefix: string, most: number): Entry[] {
  const keyMarker = request.query.get('key-marker');
  const versionMarker = request.query.get('version-id-marker');
  const keys = bucket.allKeys();
  const entries: Entry[] = [];
  let index = Math.max(keys.firstFrom(prefix), keyMarker === null ? 0 : keys.firstFrom(keyMarker));
  for (let key = keys.at(index); key?.startsWith(prefix); key = keys.at(++index)) {
    const versions = bucket.versionsOf(key);
    const seen = key === keyMarker ? countSeen(versions, versionMarker) : 0;
    for (const [at, version] of versions.entries()) {
      if (at >= seen) entries.push({ key, version, isLatest: at === 0 });
      if (entries.length >= most) return entries;
    }
  }
  return entries;
}

/** Without a version the marker means all of its key's versions. */
function countSeen(versions: readonly Version[], marker: string | null): number {
  const at = versions.findIndex(({ versionId }) => (versionId ?? 'null') === marker);
  return at < 0 ? versions.length : at + 1;
}

function toElement({ key, version, isLatest }: Entry, encode: (key: string) => string) {
  return {
    Key: encode(key),
    VersionId: version.versionId ?? 'null',
    IsLatest: isLatest,
    LastModified: version.lastModified,
    ...(isObject(version) && { ETag: version.etag, Size: version.size }),
  };
}
