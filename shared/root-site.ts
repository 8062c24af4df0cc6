import { CACHE_CONTROL, ROOT_TAG } from './cache.ts';
import { ROOT_KEYS, rootStylePath, siteKey } from './keys.ts';
import { HTML_TYPE } from './pages/document.ts';
import { icon, SVG_TYPE } from './pages/icon.ts';
import { notFoundPage } from './pages/not-found.ts';
import { rootFront } from './pages/root-front.ts';
import { CSS_TYPE, STYLE } from './pages/style.ts';
import type { Settings } from './settings.ts';
import type { SiteFile } from './site-file.ts';
import type { Version } from './version.ts';

export interface RootSiteInput {
  readonly newsrooms: readonly Settings[];
  readonly version: Version;
}

/** Renders the files that belong to the deployment as a whole: pure, like {@link site}. */
export function rootSite({ newsrooms, version }: RootSiteInput): SiteFile[] {
  const page = {
    contentType: HTML_TYPE,
    cacheControl: CACHE_CONTROL.page,
    tags: [ROOT_TAG],
    phase: 'front',
    version,
  } as const;
  return [
    {
      key: siteKey(rootStylePath(STYLE)),
      body: STYLE,
      contentType: CSS_TYPE,
      cacheControl: CACHE_CONTROL.media,
      tags: [ROOT_TAG],
      phase: 'media',
    },
    { ...page, key: ROOT_KEYS.front, body: rootFront(newsrooms, version) },
    {
      ...page,
      key: ROOT_KEYS.notFound,
      body: notFoundPage(newsrooms, version),
      cacheControl: CACHE_CONTROL.notFound,
    },
    { ...page, key: ROOT_KEYS.icon, body: icon(version), contentType: SVG_TYPE },
  ];
}
