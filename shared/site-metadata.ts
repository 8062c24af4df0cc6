import { parseVersion, type Version } from './version.ts';

/** Names under which an object of the site bears what no reader sees; the edge reads status and location. */
export const SITE_METADATA = {
  version: 'version',
  digest: 'digest',
  status: 'status',
  location: 'location',
} as const;

/** The header by which S3 hands on what an object's metadata has under that name. */
export const metadataHeader = (name: string): string => `x-amz-meta-${name}`;

/** What the metadata of an object of the site says. */
export interface SiteMarks {
  /** undefined where it bears none that can be read */
  readonly version: Version | undefined;
  readonly digest: string | undefined;
  /** what readers get instead of 200 */
  readonly status: 301 | 410 | undefined;
}

export function siteMarks(metadata: Readonly<Record<string, string>>): SiteMarks {
  const status = Number(metadata[SITE_METADATA.status]);
  return {
    version: parseVersion(metadata[SITE_METADATA.version]),
    digest: metadata[SITE_METADATA.digest],
    status: status === 301 || status === 410 ? status : undefined,
  };
}
