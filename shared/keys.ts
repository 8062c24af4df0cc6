/**
 * Every S3 key and every public URL, built here and nowhere else. Infrastructure grants and event
 * filters use the same constants that the functions write with.
 */
import type { LiveArticle } from './articles.ts';
import type { Focus, HandoutKind } from './handouts.ts';
import { sha256 } from './ids.ts';
import type { PublishedFields } from './photo-metadata/fields.ts';
import { xmpPacket } from './photo-metadata/xmp.ts';
import type { ArticlePhoto, Format, Photo } from './photos.ts';
import type { SettingsValues } from './settings.ts';

// ---- uploads bucket: what reporters send, one prefix a queue -------------------------------------

export const UPLOAD_PREFIXES = { photo: 'photo/', text: 'text/' } as const;
export type FileKind = keyof typeof UPLOAD_PREFIXES;

export interface UploadRef {
  readonly kind: FileKind;
  readonly newsroom: string;
  readonly submission: string;
  /** number of the file in its submission, from 1 */
  readonly file: number;
}

/** e.g. `photo/samarinda/9f…/03`; the file's own name stays in the record, so it cannot harm a key. */
export function uploadKey({ kind, newsroom, submission, file }: UploadRef): string {
  return `${uploadFolder(kind, newsroom, submission)}${fileNumber(file)}`;
}

/** All that a submission's sender has sent, of one kind. */
export function uploadFolder(kind: FileKind, newsroom: string, submission: string): string {
  return `${UPLOAD_PREFIXES[kind]}${newsroom}/${submission}/`;
}

/** Reads what {@link uploadKey} wrote; undefined for any other key. */
export function parseUploadKey(key: string): UploadRef | undefined {
  const match = /^(photo|text)\/([a-z0-9-]+)\/([0-9a-z]+)\/(\d{2})$/.exec(key);
  if (!match) return undefined;
  const [, kind, newsroom = '', submission = '', file] = match;
  return { kind: kind as FileKind, newsroom, submission, file: Number(file) };
}

export function fileNumber(file: number): string {
  return String(file).padStart(2, '0');
}

// ---- archive bucket: private, versioned ----------------------------------------------------------

export const ARCHIVE_PREFIXES = {
  originals: 'originals/',
  manuscripts: 'manuscripts/',
  renditions: 'renditions/',
  states: 'states/',
} as const;

/** The bytes as they came, before anything is parsed. */
export function originalKey(upload: UploadRef, hash: string): string {
  const { newsroom, submission, file } = upload;
  return `${submissionFolder('originals', newsroom, submission)}${fileNumber(file)}-${hash}`;
}

/** What was read out of a manuscript, as JSON, until its submission is decided. */
export function manuscriptKey(upload: UploadRef, hash: string): string {
  const { newsroom, submission, file } = upload;
  return `${submissionFolder('manuscripts', newsroom, submission)}${fileNumber(file)}-${hash}.json`;
}

/** All originals, or all that was read out of manuscripts, of a submission. */
export function submissionFolder(
  kept: 'originals' | 'manuscripts',
  newsroom: string,
  submission: string,
): string {
  return `${ARCHIVE_PREFIXES[kept]}${newsroom}/${submission}/`;
}

/** Worked once for each original and recipe, copied into the site at publication. */
export function renditionKey(
  newsroom: string,
  photo: Pick<Photo, 'original' | 'recipe'>,
  rendition: { readonly width: number; readonly format: Format },
): string {
  const { original, recipe } = photo;
  return `${renditionFolder(newsroom, original)}${recipe}/${mediaName(rendition)}`;
}

/** A handout without words, cut once for each original, recipe and (press pictures are whole) focus. */
export function blankKey(
  newsroom: string,
  { original, recipe, focus }: Pick<Photo, 'original' | 'recipe' | 'focus'>,
  kind: HandoutKind,
): string {
  const around = focus && kind !== 'press' ? `-${focusName(focus)}` : '';
  return `${renditionFolder(newsroom, original)}${recipe}/${kind}${around}.jpg`;
}

/** e.g. `35x70`, in parts of a hundred */
function focusName({ x, y }: Focus): string {
  return [x, y].map((part) => Math.round(part * 100)).join('x');
}

/** A handout with its article's words, which no other article shares. */
export function handoutKey(
  article: { readonly newsroom: string; readonly id: string },
  photo: Pick<ArticlePhoto, 'set'>,
  kind: HandoutKind,
): string {
  return `${handoutFolder(article.newsroom, article.id, photo.set)}${kind}.jpg`;
}

/** All handouts of an article, or of one set of it. Ids of articles are no hashes of originals. */
export function handoutFolder(newsroom: string, article: string, set?: string): string {
  const folder = `${ARCHIVE_PREFIXES.renditions}${newsroom}/${article}/`;
  return set === undefined ? folder : `${folder}${set}/`;
}

/** All renditions of an original, by whatever recipe; articles that show the same photo share them. */
export function renditionFolder(newsroom: string, original: string): string {
  return `${ARCHIVE_PREFIXES.renditions}${newsroom}/${original}/`;
}

/** The whole state of an article (or of the settings) after one event. */
export function stateKey(
  newsroom: string,
  article: string,
  revision: number,
  hash: string,
): string {
  const name = `${String(revision).padStart(6, '0')}-${hash}.json`;
  return `${stateFolder(newsroom, article)}${name}`;
}

/** All states of an article (or of the settings), those of writers that lost a race among them. */
export function stateFolder(newsroom: string, article: string): string {
  return `${ARCHIVE_PREFIXES.states}${newsroom}/${article}/`;
}

/** Reads what {@link stateKey} wrote; undefined for any other key. */
export function parseStateKey(
  key: string,
): { readonly article: string; readonly revision: number } | undefined {
  const match = /^states\/[a-z0-9-]+\/([0-9a-z]+)\/(\d{6})-[0-9a-f]{64}\.json$/.exec(key);
  const [, article, revision] = match ?? [];
  return article === undefined ? undefined : { article, revision: Number(revision) };
}

/** The revision in what {@link stateKey} wrote; undefined for any other key. */
export function revisionOfStateKey(key: string): number | undefined {
  return parseStateKey(key)?.revision;
}

// ---- site bucket and public URLs: a key is the URL's path without its first slash ----------------

/** Of a newsroom, in URLs and keys: no word that the site's root needs for itself fits with a dot. */
export const NEWSROOM_ID = /^[a-z][a-z0-9-]{1,39}$/;

export const FEED_FILES = { rss: 'feed.xml', json: 'feed.json' } as const;

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

export function feedPath(newsroom: string, feed: keyof typeof FEED_FILES): string {
  return `/${newsroom}/${FEED_FILES[feed]}`;
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

function mediaName(file: MediaFile): string {
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

/** RFC 4151; the same in every feed format, and it outlives any change of host or title. */
export function articleTag(
  settings: Pick<SettingsValues, 'tagAuthority' | 'tagDate'>,
  article: { readonly newsroom: string; readonly id: string },
): string {
  return `tag:${settings.tagAuthority},${settings.tagDate}:${article.newsroom}/${article.id}`;
}
