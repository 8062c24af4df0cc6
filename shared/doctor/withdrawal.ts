import { articleCacheTag, newsroomTag } from '../cache.ts';
import { frontPath } from '../keys.ts';
import { HTML_TYPE } from '../pages/document.ts';
import { html } from '../pages/html.ts';
import { newsroomPage } from '../pages/newsroom-page.ts';
import { WORDS } from '../pages/words.ts';
import type { Settings } from '../settings.ts';
import type { SiteFile } from '../site-file.ts';
import { mediaTombstone } from '../tombstones.ts';
import { formatVersion, VERSION_NAME, type Version } from '../version.ts';
import type { Finding } from './finding.ts';

/**
 * What takes the place of a public object that the log knows nothing of: it is gone. Whatever the log
 * says of this address later bears a higher seq, and overwrites it.
 * @param version the newsroom's epoch, and seq of its newest event
 */
export function withdrawalOf(settings: Settings, finding: Finding, version: Version): SiteFile {
  const { subject: key, article, thing } = finding;
  const tag = article === undefined ? newsroomTag(settings.newsroom) : articleCacheTag(article);
  const stone = mediaTombstone(key, tag, version);
  if (thing === 'photo file') return stone;
  if (thing !== 'page') {
    return plainTombstone(stone, version);
  }
  return { ...stone, body: gonePage(settings, key, version), contentType: HTML_TYPE };
}

/** For what is neither page nor photo. */
export function plainTombstone(stone: SiteFile, version: Version): SiteFile {
  return { ...stone, body: `${WORDS.notFound}\n${VERSION_NAME} ${formatVersion(version)}\n` };
}

function gonePage(settings: Settings, key: string, version: Version): string {
  const { newsroom, values } = settings;
  return newsroomPage({
    ...{ settings, version, title: WORDS.notFound, description: WORDS.notFoundHint },
    path: `/${key.replace(/index\.html$/, '')}`,
    type: 'website',
    head: html`<meta name="robots" content="noindex">`,
    main: html`<div class="plain"><h1>${WORDS.notFound}</h1>
<p class="back"><a href="${frontPath(newsroom)}">${WORDS.back} ${values.title}</a></p></div>`,
  });
}
