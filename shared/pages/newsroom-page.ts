import {
  FEED_FORMATS,
  type FeedFormat,
  feedPath,
  frontPath,
  publicUrl,
  stylePath,
} from '../keys.ts';
import type { Settings } from '../settings.ts';
import type { Version } from '../version.ts';
import { document } from './document.ts';
import { type Content, html } from './html.ts';
import { licence } from './licence.ts';
import { STYLE } from './style.ts';
import { WORDS } from './words.ts';

/** Of each feed: the type by which browsers and readers discover it, and its everyday name. */
const FEEDS = {
  rss: { type: 'application/rss+xml', name: 'RSS' },
  atom: { type: 'application/atom+xml', name: 'Atom' },
  json: { type: 'application/feed+json', name: 'JSON Feed' },
} as const satisfies Record<FeedFormat, { type: string; name: string }>;

export interface NewsroomPage {
  readonly settings: Settings;
  readonly version: Version;
  readonly title: string;
  /** for search engines and previews, plain text */
  readonly description: string;
  /** its own, without the host */
  readonly path: string;
  /** `website` or `article`, https://ogp.me/#types */
  readonly type: 'website' | 'article';
  /** further elements of the head */
  readonly head?: Content;
  /** the newsroom's name is the page's heading */
  readonly isFront?: boolean;
  readonly main: Content;
}

/** A page of a newsroom: its masthead above, its imprint below, its feeds in the head. */
export function newsroomPage(page: NewsroomPage): string {
  const { settings, version, title, main, isFront = false } = page;
  return document({
    language: settings.values.language,
    title: isFront ? title : `${title} – ${settings.values.title}`,
    style: stylePath(settings.newsroom, STYLE),
    version,
    head: head(page),
    header: masthead(settings, isFront),
    main,
    footer: imprint(settings),
  });
}

function head({ settings, title, description, path, type, head }: NewsroomPage): Content {
  const url = publicUrl(settings.values, path);
  return html`<link rel="canonical" href="${url}">
${FEED_FORMATS.map((feed) => alternate(settings, feed))}<meta name="description" content="${description}">
<meta property="og:type" content="${type}">
<meta property="og:site_name" content="${settings.values.title}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
${head}`;
}

function alternate({ newsroom, values }: Settings, feed: FeedFormat): Content {
  const { type, name } = FEEDS[feed];
  return html`<link rel="alternate" type="${type}" title="${values.title} (${name})" href="${feedPath(newsroom, feed)}">
`;
}

function masthead({ newsroom, values }: Settings, isFront: boolean): Content {
  const name = html`<a href="${frontPath(newsroom)}">${values.title}</a>`;
  return html`<header class="masthead">
${isFront ? html`<h1 class="name">${name}</h1>` : html`<p class="name">${name}</p>`}
<p class="publisher">${values.publisher}</p>
</header>`;
}

function imprint({ newsroom, values }: Settings): Content {
  const feeds = FEED_FORMATS.map(
    (feed) => html` <a href="${feedPath(newsroom, feed)}">${FEEDS[feed].name}</a>`,
  );
  return html`<footer class="imprint">
<p>${WORDS.publishedBy} ${values.publisher}</p>
<p>${WORDS.licence}: ${licence(values.licence)}</p>
<p>${WORDS.contact}: <a href="mailto:${values.contact}">${values.contact}</a></p>
<p>${WORDS.feeds}:${feeds}</p>
</footer>`;
}
