import type { LiveArticle } from '../articles.ts';
import type { Handout } from '../handouts.ts';
import { articlePath, articleTag, type MediaFile, mediaPath, publicUrl } from '../keys.ts';
import { altText, articleText } from '../pages/article-text.ts';
import { reporterName } from '../pages/byline.ts';
import { figcaption } from '../pages/figcaption.ts';
import { html } from '../pages/html.ts';
import { topicsOf } from '../pages/topics.ts';
import {
  type ArticlePhoto,
  FORMAT_TYPES,
  handoutOf,
  type Rendition,
  renditionsOf,
  widestJpeg,
} from '../photos.ts';
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
  /** by name where that is known, or else as the byline has it; the publisher where there is none */
  readonly author: string;
  /** category first, then tags */
  readonly topics: readonly string[];
  /** ISO 8601 UTC */
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly photos: readonly EntryPhoto[];
}

export interface EntryPhoto {
  /** for outlets: the press picture, or of older articles the widest JPEG */
  readonly press: PressFile;
  /** for readers: the widest JPEG, which every reader and importer can show */
  readonly shown: Picture;
  /** for lists: the narrowest JPEG */
  readonly thumbnail: Picture;
  /** as an `img` needs it, whoever said it */
  readonly altText: string;
  /** the manuscript's own words for whoever cannot see it */
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** as the photo's own file or its agency says */
  readonly copyright?: string;
}

/** Width and height in px. */
export interface Picture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface PressFile {
  readonly url: string;
  readonly type: string;
  /** px */
  readonly width: number;
  readonly height: number;
  /** exact length */
  readonly bytes: number;
  /** of the whole file; older articles do not tell it */
  readonly sha256?: string;
}

export function entryOf(values: SettingsValues, article: LiveArticle): Entry {
  const { byline } = article;
  const photos = article.photos.map((photo) => entryPhoto(values, article, photo));
  return {
    id: articleTag(values, article),
    url: publicUrl(values, articlePath(article)),
    title: article.headline,
    summary: article.lead,
    content: content(values, article, photos),
    author: byline ? (reporterName(byline) ?? byline.text) : values.publisher,
    topics: topicsOf(article),
    publishedAt: article.publishedAt,
    updatedAt: article.updatedAt,
    photos,
  };
}

function entryPhoto(values: SettingsValues, article: LiveArticle, photo: ArticlePhoto): EntryPhoto {
  const urlOf = (file: MediaFile) => publicUrl(values, mediaPath(article, photo, file));
  const widest = widestJpeg(photo);
  const [narrowest = widest] = renditionsOf(photo, 'jpg');
  const picture = (file: Rendition): Picture => ({
    ...{ url: urlOf(file), width: file.width, height: file.height },
  });
  const press: Handout | Rendition = handoutOf(photo, 'press') ?? widest;
  return {
    press: {
      ...{ url: urlOf(press), type: FORMAT_TYPES.jpg },
      ...{ width: press.width, height: press.height, bytes: press.bytes },
      ...('sha256' in press && { sha256: press.sha256 }),
    },
    shown: picture(widest),
    thumbnail: picture(narrowest),
    altText: altText(article, photo),
    ...(photo.alt && { alt: photo.alt }),
    ...(photo.caption && { caption: photo.caption }),
    ...(photo.credit && { credit: photo.credit }),
    ...(photo.fields?.copyright && { copyright: photo.fields.copyright }),
  };
}

/**
 * Importers take the first image that they find: a plain `img` of the lead photo, in the size that
 * outlets print.
 */
function content(
  values: SettingsValues,
  article: LiveArticle,
  [lead, ...others]: readonly EntryPhoto[],
): string {
  const { subheadline } = article;
  const below = subheadline && html`<p><strong>${subheadline}</strong></p>\n`;
  return html`${lead && figure(lead, lead.press)}${below}${articleText(values, article)}
${others.map((photo) => figure(photo, photo.shown))}`.toString();
}

function figure({ altText: alt, ...words }: EntryPhoto, { url, width, height }: Picture) {
  return html`<figure><img src="${url}" width="${width}" height="${height}" alt="${alt}">${figcaption(words)}</figure>
`;
}
