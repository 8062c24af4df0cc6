import { type Content, html as xml } from '../pages/html.ts';
import { isWebAddress } from '../pages/licence.ts';
import { versionComment } from '../version.ts';
import type { Entry, EntryPhoto } from './entry.ts';
import { type Feed, lastChangeOf, type WithdrawnEntry } from './feed.ts';

/** CloudFront does not compress application/atom+xml; the edge tells readers that type. */
export const ATOM_TYPE = 'application/xml; charset=utf-8';

/**
 * Atom 1.0, RFC 4287, with the full text and all photos; RFC 6721 tells what was withdrawn, and Media
 * RSS more of the photos than a link can.
 */
export function atomFeed(feed: Feed): string {
  const { id, title, description, language, home, self, publisher, contact, version } = feed;
  return `<?xml version="1.0" encoding="UTF-8"?>
${xml`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${language}">
<id>${id}</id>
<title>${title}</title>
<subtitle>${description}</subtitle>
<updated>${lastChangeOf(feed) ?? feed.since}</updated>
<author><name>${publisher}</name><email>${contact}</email><uri>${home}</uri></author>
<link rel="self" type="application/atom+xml" href="${self.atom}"/>
<link rel="alternate" type="text/html" href="${home}"/>
${feed.hub && xml`<link rel="hub" href="${feed.hub}"/>\n`}${licenceLink(feed.licence)}<rights>${feed.licence}</rights>
<generator>Warta</generator>
${feed.entries.map((entry) => entryElement(entry, feed))}${feed.withdrawn.map(deleted)}</feed>`}
${versionComment(version)}
`;
}

function entryElement(entry: Entry, { licence }: Feed): Content {
  const { id, url, title, summary, content, author, topics, photos } = entry;
  return xml`<entry>
<id>${id}</id>
<title>${title}</title>
<link rel="alternate" type="text/html" href="${url}"/>
<published>${entry.publishedAt}</published>
<updated>${entry.updatedAt}</updated>
<author><name>${author}</name></author>
${topics.map((term) => xml`<category term="${term}"/>\n`)}<summary>${summary}</summary>
<content type="html">${content}</content>
<rights>${licence}</rights>
${photos.map(enclosure)}${photos.map(media)}</entry>
`;
}

/** RFC 4946, for a licence that has an address. */
function licenceLink(licence: string): Content {
  return isWebAddress(licence) ? xml`<link rel="license" href="${licence}"/>\n` : undefined;
}

function enclosure({ press: { url, type, bytes }, caption }: EntryPhoto): Content {
  const title = caption && xml` title="${caption}"`;
  return xml`<link rel="enclosure" type="${type}" length="${bytes}" href="${url}"${title}/>
`;
}

/** As RSS has it, see there; nothing reads hashes in Atom. */
function media(
  { press, thumbnail, caption, alt, credit, copyright }: EntryPhoto,
  at: number,
): Content {
  const { url, type, width, height, bytes } = press;
  const isDefault = at === 0 && xml` isDefault="true"`;
  const shows = caption ?? alt;
  return xml`<media:content url="${url}" type="${type}" medium="image" width="${width}" height="${height}" fileSize="${bytes}"${isDefault || undefined}>
<media:thumbnail url="${thumbnail.url}" width="${thumbnail.width}" height="${thumbnail.height}"/>
${shows && xml`<media:description type="plain">${shows}</media:description>\n`}${credit && xml`<media:credit role="photographer">${credit}</media:credit>\n`}${copyright && xml`<media:copyright>${copyright}</media:copyright>\n`}</media:content>
`;
}

/** https://www.rfc-editor.org/rfc/rfc6721 */
function deleted({ id, at, reason }: WithdrawnEntry): Content {
  return xml`<at:deleted-entry ref="${id}" when="${at}">${reason && xml`<at:comment>${reason}</at:comment>`}</at:deleted-entry>
`;
}
