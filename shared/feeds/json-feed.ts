import { formatVersion } from '../version.ts';
import type { Entry, EntryPhoto } from './entry.ts';
import type { Feed } from './feed.ts';

/** CloudFront does not compress application/feed+json; the edge tells readers that type. */
export const JSON_FEED_TYPE = 'application/json';

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/. What it has no name for is under our own. */
export function jsonFeed(feed: Feed): string {
  const { home, hub, licence, withdrawn } = feed;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: home,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.language,
    authors: [{ name: feed.publisher, url: home }],
    hubs: hub === undefined ? undefined : [{ type: 'WebSub', url: hub }],
    _warta: {
      version: formatVersion(feed.version),
      licence,
      withdrawn: withdrawn.length > 0 ? withdrawn : undefined,
    },
    items: feed.entries.map(item),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

/** Dimensions, hash, credit and alternative text go under our own name, as the format has none for them. */
function attachment({ press, caption, credit, alt, copyright }: EntryPhoto): object {
  const { url, type, bytes, ...file } = press;
  const _warta = { ...file, credit, alt, copyright };
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
