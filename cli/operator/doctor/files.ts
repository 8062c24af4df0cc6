import { etagOf, type Listed } from '../../../shared/doctor/bytes.ts';
import { claimsToBe, fileFinding, lookAt, type Seen } from '../../../shared/doctor/files.ts';
import type { Finding } from '../../../shared/doctor/finding.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import type { SiteFile } from '../../../shared/site-file.ts';
import { AT_ONCE, type DoctorDeps } from './deps.ts';

export interface Compare {
  /** absent for the deployment's own files */
  readonly newsroom?: string;
  /** what the site's bucket holds */
  readonly there: ReadonlyMap<string, Listed>;
  /** what the archive holds, where there are copies to compare with */
  readonly renditions?: ReadonlyMap<string, Listed>;
}

/** Compares files as they must be with those that are there. The listing suffices for nearly all. */
export async function examineFiles(
  deps: FileDeps,
  { newsroom, there, renditions }: Compare,
  files: readonly SiteFile[],
): Promise<Finding[]> {
  const found = await inParallel(files, AT_ONCE, async (file) => {
    const { body, key, version } = file;
    const rendition = typeof body === 'string' ? undefined : renditions?.get(body.copyOf);
    const isRight = lookAt(file, there.get(key), rendition) === 'right';
    if (isRight && !(deps.deep && typeof body === 'string' && version)) return undefined;
    return fileFinding(newsroom, file, await see(deps, file, rendition));
  });
  return found.filter((finding) => finding !== undefined);
}

type FileDeps = Pick<DoctorDeps, 'site' | 'archive' | 'deep'>;

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
    const same = etag === rendition?.etag || (await isCopy(deps, key, body.copyOf));
    return { metadata, sameBytes: metadata.status === undefined && same };
  }
  // Stylesheets bear no digest, as they never change.
  if (version && !claimsToBe(file, { metadata })) return { metadata };
  const expected = etagOf(body);
  return { metadata, sameBytes: etag === expected || (await md5Of(deps.site, key)) === expected };
}

/** An ETag may be something else than the MD5, where somebody chose another encryption. */
async function isCopy({ site, archive }: FileDeps, key: string, from: string): Promise<boolean> {
  const [copy, original] = await Promise.all([md5Of(site, key), md5Of(archive, from)]);
  return copy !== undefined && copy === original;
}

async function md5Of(objects: Pick<DoctorDeps, 'archive'>['archive'], key: string) {
  const bytes = await objects.get(key);
  return bytes && etagOf(bytes);
}
