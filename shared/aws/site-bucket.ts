import { CACHE_TAG_METADATA } from '../cache.ts';
import { sha256 } from '../ids.ts';
import type { SiteFile } from '../site-file.ts';
import { compareVersions, formatVersion, parseVersion, type Version } from '../version.ts';
import type { ObjectHead, ObjectHeaders, Objects } from './objects.ts';

/**
 * `written`: it is there now. `unchanged`: the same was there. `overtaken`: a newer worker has
 * written this file; ours is out of date.
 */
export type Written = 'written' | 'unchanged' | 'overtaken';

/** The public files. Nobody overwrites what reflects a newer event, however late they wake up. */
export interface SiteBucket {
  write(file: SiteFile): Promise<Written>;
}

/** Each loss means that another worker wrote; there are at most a few at once. */
const MOST_TRIES = 20;

const VERSION_METADATA = 'version';
const DIGEST_METADATA = 'digest';

export function fencedSite(site: Objects, archiveBucket: string): SiteBucket {
  /** Media and stylesheets: their keys change with their bytes, so what is there is the same. */
  async function writeOnce(file: SiteFile): Promise<Written> {
    const { key, body } = file;
    const onlyIfAbsent = { ifNoneMatch: '*' } as const;
    if (typeof body !== 'string') {
      const source = { bucket: archiveBucket, key: body.copyOf };
      const copied = await site.copy(source, key, headersOf(file), onlyIfAbsent);
      return copied ? 'written' : 'unchanged';
    }
    if (await site.head(key)) return 'unchanged';
    return (await site.put(key, body, headersOf(file), onlyIfAbsent)) ? 'written' : 'unchanged';
  }

  async function writeFenced(file: SiteFile, body: string, version: Version): Promise<Written> {
    const headers = headersOf(file);
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const there = await site.head(file.key);
      const older = there && standing(there, version, headers);
      if (older) return older;
      const condition = there ? { ifMatch: there.etag } : ({ ifNoneMatch: '*' } as const);
      if (await site.put(file.key, body, headers, condition)) return 'written';
    }
    throw new Error(`${file.key}: lost ${MOST_TRIES} races to write it`);
  }

  return {
    async write(file) {
      const { body, version } = file;
      if (!version) return await writeOnce(file);
      if (typeof body !== 'string') throw new Error(`${file.key}: a fenced file cannot be a copy`);
      return await writeFenced(file, body, version);
    },
  };
}

/** Why the object that is there may stay; undefined: it is older than ours, or rendered otherwise. */
function standing(there: ObjectHead, version: Version, ours: ObjectHeaders): Written | undefined {
  if (there.metadata[DIGEST_METADATA] === ours.metadata?.[DIGEST_METADATA]) return 'unchanged';
  const theirs = parseVersion(there.metadata[VERSION_METADATA]);
  return theirs && compareVersions(theirs, version) > 0 ? 'overtaken' : undefined;
}

function headersOf(file: SiteFile): ObjectHeaders {
  const { contentType, cacheControl, tags, version, status, location } = file;
  const metadata = {
    ...(tags.length > 0 && { [CACHE_TAG_METADATA]: tags.join(',') }),
    ...(version && { [VERSION_METADATA]: formatVersion(version), [DIGEST_METADATA]: digest(file) }),
    ...(status && { status: String(status) }),
    ...(location && { location }),
  };
  return { contentType, cacheControl, metadata };
}

/** Of everything that a reader gets, so that unchanged files are told without reading them. */
function digest({ body, contentType, cacheControl, tags, status, location }: SiteFile): string {
  return sha256(JSON.stringify([body, contentType, cacheControl, tags, status, location]));
}
