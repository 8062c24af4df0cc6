import { fencedSite, type SiteBucket } from '../../shared/aws/site-bucket.ts';
import type { TestNewsroom } from './newsroom.ts';

/** A site for a worker that stalls at some objects: it has looked at what is there, and not written. */
export function stalledSite(
  { site, archive }: TestNewsroom,
  at: (key: string) => boolean,
  pass: () => Promise<void>,
): SiteBucket {
  const stalled: typeof site = {
    ...site,
    put: async (key, ...rest) => {
      if (at(key)) await pass();
      return await site.put(key, ...rest);
    },
    copy: async (source, key, ...rest) => {
      if (at(key)) await pass();
      return await site.copy(source, key, ...rest);
    },
  };
  return fencedSite(stalled, archive.bucket);
}
