import type { LiveArticle } from '../articles.ts';
import { feedPath, frontPath, publicUrl } from '../keys.ts';
import type { Settings } from '../settings.ts';
import { formatVersion, type Version } from '../version.ts';
import { type Entry, type EntryPhoto, entryOf } from './entry.ts';

/** CloudFront does not compress application/feed+json; the edge tells readers that type. */
export const JSON_FEED_TYPE = 'application/json';

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. */
export function jsonFeed(
  { newsroom, values }: Settings,
  newest: readonly LiveArticle[],
  version: Version,
): string {
  const home = publicUrl(values, frontPath(newsroom));
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: values.title,
    home_page_url: home,
    feed_url: publicUrl(values, feedPath(newsroom, 'json')),
    description: values.description,
    language: values.language,
    authors: [{ name: values.publisher, url: home }],
    _warta: { version: formatVersion(version), licence: values.licence },
    items: newest.map((article) => item(entryOf(values, article))),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}

/** Dimensions, hash, credit and alternative text go under our own name, as the format has none for them. */
function attachment({ press, caption, credit, alt }: EntryPhoto): object {
  const { url, type, bytes, ...file } = press;
  const _warta = { ...file, credit, alt };
  return { url, mime_type: type, title: caption, size_in_bytes: bytes, _warta };
}

function item(entry: Entry): object {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    content_html: entry.content,
    summary: entry.summary,
    image: entry.photos[0]?.shown.url,
    date_published: entry.publishedAt,
    date_modified: entry.updatedAt,
    authors: [{ name: entry.author }],
    tags: entry.topics.length > 0 ? entry.topics : undefined,
    attachments: entry.photos.map(attachment),
  };
}
