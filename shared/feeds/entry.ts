import type { LiveArticle } from '../articles.ts';
import { articlePath, articleTag, mediaPath, publicUrl } from '../keys.ts';
import { altText, articleText } from '../pages/article-text.ts';
import { figcaption } from '../pages/figcaption.ts';
import { html } from '../pages/html.ts';
import { type ArticlePhoto, FORMAT_TYPES, type Rendition, widestJpeg } from '../photos.ts';
import type { SettingsValues } from '../settings.ts';

/** An article as every feed format tells it: absolute URLs, and all text whole. */
export interface Entry {
  /** RFC 4151 tag, the same in every format and for ever */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** full text with all photos, HTML */
  readonly content: string;
  /** as the byline has it; the publisher where there is none */
  readonly author: string;
  /** ISO 8601 UTC */
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly photos: readonly EntryPhoto[];
}

/** A photo's widest JPEG, which every reader and importer can show. */
export interface EntryPhoto extends Omit<Rendition, 'format'> {
  readonly url: string;
  readonly type: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

export function entryOf(values: SettingsValues, article: LiveArticle): Entry {
  const photos = article.photos.map((photo) => entryPhoto(values, article, photo));
  return {
    id: articleTag(values, article),
    url: publicUrl(values, articlePath(article)),
    title: article.headline,
    summary: article.lead,
    content: content(article, photos),
    author: article.byline?.text ?? values.publisher,
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    photos,
  };
}

function entryPhoto(values: SettingsValues, article: LiveArticle, photo: ArticlePhoto): EntryPhoto {
  const { format, ...jpeg } = widestJpeg(photo);
  return {
    ...jpeg,
    url: publicUrl(values, mediaPath(article, photo, { ...jpeg, format })),
    type: FORMAT_TYPES[format],
    alt: altText(article, photo),
    ...(photo.caption && { caption: photo.caption }),
    ...(photo.credit && { credit: photo.credit }),
  };
}

/** Importers take the first image that they find: a plain `img`, of the lead photo. */
function content(article: LiveArticle, [lead, ...others]: readonly EntryPhoto[]): string {
  return html`${lead && figure(lead)}${articleText(article)}
${others.map(figure)}`.toString();
}

function figure({ url, width, height, alt, ...words }: EntryPhoto) {
  return html`<figure><img src="${url}" width="${width}" height="${height}" alt="${alt}">${figcaption(words)}</figure>
`;
}
