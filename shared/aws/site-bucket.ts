import { CACHE_TAG_METADATA } from '../cache.ts';
import { ExpectationError } from '../errors.ts';
import { digestOf } from '../site-digest.ts';
import type { SiteFile } from '../site-file.ts';
import { SITE_METADATA, siteMarks } from '../site-metadata.ts';
import { compareVersions, formatVersion, type Version } from '../version.ts';
import type { ObjectHead, ObjectHeaders, Objects, WriteCondition } from './objects.ts';

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

export function fencedSite(site: Objects, archiveBucket: string): SiteBucket {
  /** Stylesheets: their keys change with their bytes, so what is there is the same. */
  function writeOnce(file: SiteFile, body: string): Promise<Written> {
    return untilSettled(file.key, async () => {
      if (await site.head(file.key)) return 'unchanged';
      return (await site.put(file.key, body, headersOf(file), ONTO_NOTHING)) && 'written';
    });
  }

  function writeFenced(file: SiteFile, body: string, version: Version): Promise<Written> {
    const headers = headersOf(file);
    return untilSettled(file.key, async () => {
      const there = await site.head(file.key);
      const standing = there && whyItStands(there, version, headers);
      return standing ?? ((await site.put(file.key, body, headers, onto(there))) && 'written');
    });
  }

  /**
   * Media: what is there is the same, or a tombstone. That is only replaced where it is older, as
   * after a restoration from a backup whose log does not know of the withdrawal.
   */
  function copy({ version, ...file }: SiteFile, from: string): Promise<Written> {
    const source = { bucket: archiveBucket, key: from };
    let condition: WriteCondition = ONTO_NOTHING;
    return untilSettled(file.key, async () => {
      if (await site.copy(source, file.key, headersOf(file), condition)) return 'written';
      const there = await site.head(file.key);
      const theirs = there && siteMarks(there.metadata).version;
      if (there && !theirs) return 'unchanged';
      if (theirs && (!version || compareVersions(theirs, version) >= 0)) return 'overtaken';
      condition = onto(there);
      return false;
    });
  }

  return {
    async write(file) {
      const { body, version } = file;
      if (typeof body !== 'string') return await copy(file, body.copyOf);
      return version ? await writeFenced(file, body, version) : await writeOnce(file, body);
    },
  };
}

const ONTO_NOTHING = { ifNoneMatch: '*' } as const;

function onto(there: ObjectHead | undefined): WriteCondition {
  return there ? { ifMatch: there.etag } : ONTO_NOTHING;
}

/** A refused write says that another one was under way, not which: whoever is refused looks again. */
async function untilSettled(
  key: string,
  tryOnce: () => Promise<Written | false>,
): Promise<Written> {
  for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
    const settled = await tryOnce();
    if (settled) return settled;
  }
  throw new ExpectationError('a write at last', key, `${MOST_TRIES} that others overtook`);
}

/** Why the object that is there may stay; undefined: it is older than ours, or rendered otherwise. */
function whyItStands(
  there: ObjectHead,
  version: Version,
  ours: ObjectHeaders,
): Written | undefined {
  const theirs = siteMarks(there.metadata);
  if (theirs.digest === ours.metadata?.[SITE_METADATA.digest]) return 'unchanged';
  return theirs.version && compareVersions(theirs.version, version) > 0 ? 'overtaken' : undefined;
}

/** What S3 keeps of a file besides its bytes. */
export function headersOf(file: SiteFile): ObjectHeaders {
  const { contentType, cacheControl, tags, version, status, location } = file;
  const metadata = {
    ...(tags.length > 0 && { [CACHE_TAG_METADATA]: tags.join(',') }),
    ...(version && {
      [SITE_METADATA.version]: formatVersion(version),
      [SITE_METADATA.digest]: digestOf(file),
    }),
    ...(status && { [SITE_METADATA.status]: String(status) }),
    ...(location && { [SITE_METADATA.location]: location }),
  };
  return { contentType, cacheControl, metadata };
}
