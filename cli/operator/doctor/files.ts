import { etagOf, type Listed } from '../../../shared/doctor/bytes.ts';
import { claimsToBe, fileFinding, lookAt, type Seen } from '../../../shared/doctor/files.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import type { SiteFile } from '../../../shared/site-file.ts';
import { siteMarks } from '../../../shared/site-metadata.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';
import { readBytes, UNREADABLE } from './read-bytes.ts';

export interface Compare {
  /** absent for the deployment's own files */
  readonly newsroom?: string;
  /** what the site's bucket holds */
  readonly there: ReadonlyMap<string, Listed>;
  /** what the archive holds, where there are copies to compare with */
  readonly renditions?: ReadonlyMap<string, Listed>;
}

type FileDeps = Pick<DoctorDeps, 'site' | 'archive' | 'deep' | 'counter'>;

/**
 * Compares files as they must be with those that are there. The listing suffices for nearly all; a
 * deep look reads each, since a listing tells what was put there, and not what lies there now.
 */
export async function examineFiles(
  deps: FileDeps,
  { newsroom, there, renditions }: Compare,
  files: readonly SiteFile[],
): Promise<Finding[]> {
  let done = 0;
  const found = await inParallel(files, AT_ONCE, async (file) => {
    const { body, key } = file;
    const rendition = typeof body === 'string' ? undefined : renditions?.get(body.copyOf);
    const look = lookAt(file, there.get(key), rendition);
    if (look === 'right' && !deps.deep) return undefined;
    const finding = fileFinding(newsroom, file, await see(deps, file, rendition));
    done += 1;
    if (deps.deep) deps.counter.at(`${newsroom ?? 'root'}: reading files`, done, files.length);
    return finding;
  });
  return found.filter((finding) => finding !== undefined);
}

async function see(
  deps: FileDeps,
  file: SiteFile,
  rendition: Listed | undefined,
): Promise<Seen | undefined> {
  const head = await deps.site.head(file.key);
  if (!head) return undefined;
  const { metadata, etag } = head;
  const { body, key, version } = file;
  if (typeof body !== 'string') {
    const same = !rendition || (await isCopy(deps, { key, etag }, body.copyOf, rendition));
    return { metadata, sameBytes: siteMarks(metadata).status === undefined && same };
  }
  // Stylesheets bear no digest, as they never change.
  if (version && !claimsToBe(file, { metadata })) return { metadata };
  const expected = etagOf(body);
  const listed = etag === expected && !deps.deep;
  return { metadata, sameBytes: listed || (await md5Of(deps.site, key)) === expected };
}

/**
 * Two ETags are the same only where both are MD5s. They may be something else, where somebody chose
 * another encryption: then both are read.
 */
async function isCopy(
  { site, archive, deep }: FileDeps,
  { key, etag }: { readonly key: string; readonly etag: string },
  from: string,
  rendition: Listed,
): Promise<boolean> {
  if (etag === rendition.etag) return !deep || (await md5Of(site, key)) === etag;
  const [copy, original] = await Promise.all([md5Of(site, key), md5Of(archive, from)]);
  return copy !== undefined && copy !== UNREADABLE && copy === original;
}

async function md5Of(objects: FileDeps['archive'], key: string): Promise<string | undefined> {
  const bytes = await readBytes(objects, key);
  return bytes === undefined || bytes === UNREADABLE ? bytes : etagOf(bytes);
}
