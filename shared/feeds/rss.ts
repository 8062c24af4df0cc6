import RSS from 'rss';
import { versionComment } from '../version.ts';
import type { Entry, EntryPhoto, PressFile } from './entry.ts';
import { type Feed, lastChangeOf } from './feed.ts';

export const RSS_TYPE = 'application/rss+xml; charset=utf-8';

/** Minutes that a reader may wait before it asks again: as long as the edge keeps a feed. */
const TTL = 5;

/** RSS 2.0, https://www.rssboard.org/rss-specification, with the full text and all photos. */
export function rssFeed(feed: Feed): string {
  const { licence, hub } = feed;
  const rss = new RSS({
    title: feed.title,
    description: feed.description,
    site_url: feed.home,
    feed_url: feed.self.rss,
    ...(hub !== undefined && { hub }),
    language: feed.language,
    // an author of the channel would be a second one of every item, and invalid
    managingEditor: `${feed.contact} (${feed.publisher})`,
    copyright: licence,
    generator: 'Warta',
    docs: 'https://www.rssboard.org/rss-specification',
    ttl: TTL,
    custom_namespaces: {
      media: 'http://search.yahoo.com/mrss/',
      dcterms: 'http://purl.org/dc/terms/',
    },
  });
  for (const entry of feed.entries) rss.item(item(entry, licence));
  return `${dated(rss.xml(), lastChangeOf(feed))}\n${versionComment(feed.version)}\n`;
}

function item(entry: Entry, licence: string): RSS.ItemOptions {
  const [lead] = entry.photos;
  return {
    title: entry.title,
    description: asHtml(entry.summary),
    url: entry.url,
    guid: entry.id,
    author: entry.author,
    categories: [...entry.topics],
    date: entry.publishedAt,
    ...(lead && { enclosure: enclosure(lead.press) }),
    custom_elements: [
      { 'content:encoded': { _cdata: entry.content } },
      ...entry.photos.map(media),
      { 'dcterms:license': licence },
      { 'atom:updated': entry.updatedAt },
    ],
  };
}

function enclosure({ url, bytes, type }: PressFile): RSS.EnclosureObject {
  return { url, size: bytes, type };
}

/**
 * Media RSS, https://www.rssboard.org/media-rss. It has no element for alternative text: that
 * describes a photo where nothing else does.
 */
function media(photo: EntryPhoto, at: number): object {
  const { press, thumbnail, caption, credit, alt, copyright } = photo;
  const { url, type, width, height, bytes, sha256 } = press;
  const attributes = {
    ...{ url, type, medium: 'image', width, height, fileSize: bytes },
    // what importers take that take one
    ...(at === 0 && { isDefault: true }),
  };
  const shows = caption ?? alt;
  const description = { 'media:description': { _attr: { type: 'plain' }, _cdata: shows } };
  // a role of the specification's default scheme, urn:ebu
  const by = { 'media:credit': { _attr: { role: 'photographer' }, _cdata: credit } };
  // The specification names MD5 and SHA-1 alone; readers pass over what they do not know.
  const hash = { 'media:hash': [{ _attr: { algo: 'sha-256' } }, sha256] };
  return {
    'media:content': [
      { _attr: attributes },
      { 'media:thumbnail': { _attr: thumbnail } },
      ...(sha256 ? [hash] : []),
      ...(shows ? [description] : []),
      ...(credit ? [by] : []),
      ...(copyright ? [{ 'media:copyright': { _cdata: copyright } }] : []),
    ],
  };
}

/** Readers take a description for HTML, but some show it as it is: no more is escaped than must be. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/**
 * rss states its own time of day as lastBuildDate, so the same content would differ from run to run:
 * the newest change of what is listed takes its place. An empty feed states none. CDATA sections are
 * passed over, since a text may name the element.
 */
function dated(xml: string, last: string | undefined): string {
  const element = last ? `<lastBuildDate>${new Date(last).toUTCString()}</lastBuildDate>` : '';
  return xml.replace(/<!\[CDATA\[.*?\]\]>|<lastBuildDate>.*?<\/lastBuildDate>/gs, (found) =>
    found.startsWith('<lastBuildDate>') ? element : found,
  );
}
