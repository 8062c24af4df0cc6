/**
 * Keys of the site bucket and public URLs, built here and nowhere else: a key is the URL's path
 * without its first slash.
 */
import type { LiveArticle } from './articles.ts';
import { focusName } from './handouts.ts';
import { sha256 } from './ids.ts';
import type { PublishedFields } from './photo-metadata/fields.ts';
import { xmpPacket } from './photo-metadata/xmp.ts';
import type { ArticlePhoto, Format, Photo } from './photos.ts';
import type { SettingsValues } from './settings.ts';

/** Of a newsroom, in URLs and keys: no word that the site's root needs for itself fits with a dot. */
export const NEWSROOM_ID = /^[a-z][a-z0-9-]{1,39}$/;

/** The formats of every list, each by the name of its file. */
export const FEED_FILES = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;
export const FEED_FORMATS = Object.keys(FEED_FILES) as FeedFormat[];

/** Root files of the deployment. */
export const ROOT_KEYS = {
  front: 'index.html',
  notFound: '404.html',
  icon: 'favicon.svg',
} as const;

export function frontPath(newsroom: string): string {
  return `/${newsroom}/`;
}

/** The newsroom in whose folder a key of the site lies; undefined where no newsroom may be called so. */
export function newsroomOfKey(key: string): string | undefined {
  const end = key.indexOf('/');
  const folder = key.slice(0, Math.max(end, 0));
  return NEWSROOM_ID.test(folder) ? folder : undefined;
}

export function feedPath(newsroom: string, format: FeedFormat): string {
  return `/${newsroom}/${FEED_FILES[format]}`;
}

/** Never changes once published: month and slug are fixed by then, the id always was. */
export function articlePath(
  article: Pick<LiveArticle, 'newsroom' | 'month' | 'slug' | 'id'>,
): string {
  return `/${article.newsroom}/${article.month}/${article.slug}-${article.id}/`;
}

/** What the office's own accounts say of it, beside its page. */
export function socialPath(article: Parameters<typeof articlePath>[0]): string {
  return `${articlePath(article)}social.txt`;
}

/** Named after its bytes, so it may be cached for ever. */
export function stylePath(newsroom: string, css: string): string {
  return `/${newsroom}/${styleName(css)}`;
}

/** The same for the root files, which belong to no newsroom. */
export function rootStylePath(css: string): string {
  return `/${styleName(css)}`;
}

/** Of the deployment itself, stylesheets of earlier releases among them: somebody may show an older page. */
export function isRootKey(key: string): boolean {
  return Object.values<string>(ROOT_KEYS).includes(key) || STYLE_NAME.test(key);
}

/** What {@link styleName} writes. */
const STYLE_NAME = /^style-[0-9a-f]{10}\.css$/;

function styleName(css: string): string {
  return `style-${sha256(css).slice(0, 10)}.css`;
}

/**
 * A photo's folder in its article's media: whatever changes its bytes changes the folder.
 * @param words that its handouts bear
 */
export function mediaSetOf(
  { original, recipe, focus }: Pick<Photo, 'original' | 'recipe' | 'focus'>,
  words: PublishedFields,
): string {
  const parts = [original, recipe, focus ? focusName(focus) : '', xmpPacket(words) ?? ''];
  return sha256(parts.join('\n')).slice(0, 12);
}

export function mediaPath(
  article: { readonly newsroom: string; readonly id: string },
  photo: Pick<ArticlePhoto, 'set'>,
  file: MediaFile,
): string {
  return `/${article.newsroom}/media/${article.id}/${photo.set}/${mediaName(file)}`;
}

/** One public file of a photo: a rendition, or a handout. */
export type MediaFile =
  | { readonly width: number; readonly format: Format }
  | { readonly name: string };

/** Of a rendition alike in the archive and on the site. */
export function mediaName(file: MediaFile): string {
  return 'name' in file ? file.name : `${file.width}.${file.format}`;
}

const INDEX = 'index.html';

/** The object that a public path is served from; a folder is its index page. */
export function siteKey(path: string): string {
  return `${path}${path.endsWith('/') ? INDEX : ''}`.slice(1);
}

/** The paths that an object of the site is served at: {@link siteKey} the other way round, as URLs have them. */
export function pathsOfSiteKey(key: string): string[] {
  const path = `/${key.split('/').map(encodeURIComponent).join('/')}`;
  return path.endsWith(`/${INDEX}`) ? [path, path.slice(0, -INDEX.length)] : [path];
}

/** What a key of a newsroom's folder tells by itself, whether anything of Warta wrote it or not. */
export type NewsroomKey =
  | { readonly kind: 'style' }
  | { readonly kind: 'media'; readonly article: string; readonly set: string }
  | { readonly kind: 'page'; readonly article: string }
  | { readonly kind: 'other' };

const ARTICLE = '[0-9a-hjkmnp-tv-z]{10}';
const MEDIA = new RegExp(`^media/(${ARTICLE})/([^/]+)/`);
const PAGE = new RegExp(`^\\d{4}/\\d{2}/[^/]*-(${ARTICLE})/(?:index\\.html|social\\.txt)$`);

/** Reads what {@link stylePath}, {@link mediaPath} and {@link articlePath} lead to. */
export function parseNewsroomKey(newsroom: string, key: string): NewsroomKey {
  const path = key.slice(newsroom.length + 1);
  if (STYLE_NAME.test(path)) return { kind: 'style' };
  const [, article, set = ''] = MEDIA.exec(path) ?? [];
  if (article !== undefined) return { kind: 'media', article, set };
  const [, ofPage] = PAGE.exec(path) ?? [];
  return ofPage === undefined ? { kind: 'other' } : { kind: 'page', article: ofPage };
}

/** Whether what lies there is a medium, of whatever newsroom. */
export function isMediaKey(key: string): boolean {
  return /^[^/]+\/media\//.test(key);
}

/** The absolute URL of a public path. */
export function publicUrl(settings: Pick<SettingsValues, 'origin'>, path: string): string {
  return `${settings.origin}${path}`;
}

/** RFC 4151, of a newsroom's own list. */
export function newsroomTagUri(
  { tagAuthority, tagDate }: Pick<SettingsValues, 'tagAuthority' | 'tagDate'>,
  newsroom: string,
): string {
  return `tag:${tagAuthority},${tagDate}:${newsroom}`;
}

/** RFC 4151; the same in every feed format, and it outlives any change of host or title. */
export function articleTag(
  settings: Pick<SettingsValues, 'tagAuthority' | 'tagDate'>,
  article: { readonly newsroom: string; readonly id: string },
): string {
  return `${newsroomTagUri(settings, article.newsroom)}/${article.id}`;
}
