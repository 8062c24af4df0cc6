import type { Listing } from '../../../shared/aws/listing.ts';
import type { Objects } from '../../../shared/aws/objects.ts';
import { inParallel } from '../../../shared/in-parallel.ts';
import { FEED_FORMATS, feedPath, frontPath, siteKey } from '../../../shared/keys.ts';
import { compareVersions, parseVersion } from '../../../shared/version.ts';
import type { SiteFound } from './epoch.ts';

/** Pages that are looked at beside the lists, should those be gone. */
const SAMPLE = 50;
const AT_ONCE = 10;

/** Looks at what readers can reach of a newsroom. */
export async function siteFound(
  site: Pick<Objects, 'head'>,
  listing: Pick<Listing, 'list'>,
  newsroom: string,
): Promise<SiteFound> {
  const lists = [frontPath(newsroom), ...FEED_FORMATS.map((feed) => feedPath(newsroom, feed))];
  const keys = lists.map(siteKey);
  let holdsAnything = false;
  for await (const { key } of listing.list(`${newsroom}/`)) {
    holdsAnything = true;
    if (key.endsWith('.html')) keys.push(key);
    if (keys.length >= SAMPLE) break;
  }
  const heads = await inParallel(keys, AT_ONCE, (key) => site.head(key));
  const versions = heads.flatMap((head) => parseVersion(head?.metadata.version) ?? []);
  return { holdsAnything, newest: versions.toSorted(compareVersions).at(-1) };
}
