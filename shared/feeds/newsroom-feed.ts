import type { LiveArticle, WithdrawnArticle } from '../articles.ts';
import {
  FEED_FORMATS,
  type FeedFormat,
  feedPath,
  frontPath,
  newsroomTagUri,
  publicUrl,
} from '../keys.ts';
import type { Settings } from '../settings.ts';
import type { Version } from '../version.ts';
import { entryOf } from './entry.ts';
import { type Feed, withdrawnEntryOf } from './feed.ts';

/** A newsroom's articles as its lists show them. */
export interface Listed {
  /** live ones, newest first */
  readonly newest: readonly LiveArticle[];
  /** those that stood among them */
  readonly withdrawn?: readonly WithdrawnArticle[];
}

/** The list of a newsroom's newest articles. */
export function newsroomFeed(
  { newsroom, values }: Settings,
  { newest, withdrawn = [] }: Listed,
  version: Version,
): Feed {
  const selfIn = (format: FeedFormat) => publicUrl(values, feedPath(newsroom, format));
  return {
    id: newsroomTagUri(values, newsroom),
    title: values.title,
    description: values.description,
    language: regional(values.language),
    home: publicUrl(values, frontPath(newsroom)),
    self: Object.fromEntries(
      FEED_FORMATS.map((format) => [format, selfIn(format)]),
    ) as Feed['self'],
    publisher: values.publisher,
    contact: values.contact,
    licence: values.licence,
    ...(values.hub !== undefined && { hub: values.hub }),
    since: `${values.tagDate}T00:00:00.000Z`,
    entries: newest.map((article) => entryOf(values, article)),
    withdrawn: withdrawn.map((article) => withdrawnEntryOf(values, article)),
    version,
  };
}

/** `id` → `id-ID`: readers choose voices and dictionaries by the region, too. */
function regional(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? name : `${name}-${region}`;
}
