import type { LiveArticle } from '../articles.ts';
import { articlePath, frontPath, mediaPath, publicUrl } from '../keys.ts';
import { summaryOf } from '../manuscripts/prose/summary.ts';
import {
  type ArticlePhoto,
  handoutOf,
  type Rendition,
  renditionsOf,
  widestJpeg,
} from '../photos.ts';
import type { Settings } from '../settings.ts';
import { longDate } from '../time.ts';
import type { Version } from '../version.ts';
import { altText, articleText } from './article-text.ts';
import { figcaption } from './figcaption.ts';
import { forMedia } from './for-media.ts';
import { shapeClass, shapeSizes } from './framing.ts';
import { type Content, html } from './html.ts';
import { newsroomPage } from './newsroom-page.ts';
import { picture } from './picture.ts';
import { readingTime } from './reading-time.ts';
import { structuredData } from './structured-data.ts';
import { categoryLine, tagList, topicsMeta } from './topics.ts';
import { WORDS } from './words.ts';

/** Widths as style.ts lays figures out. */
const LEAD_COLUMN = '52rem';
const PHOTO_COLUMN = '40rem';

/** Bytes. WhatsApp shows no preview for a larger og:image (Meta's sharing guide: under 600 KB). */
const LARGEST_PREVIEW = 600_000;

/** One article's page. */
export function articlePage(settings: Settings, article: LiveArticle, version: Version): string {
  return newsroomPage({
    settings,
    version,
    title: article.headline,
    description: summaryOf(article.lead),
    path: articlePath(article),
    type: 'article',
    head: head(settings, article),
    main: main(settings, article),
  });
}

function head(settings: Settings, article: LiveArticle): Content {
  const [lead] = article.photos;
  return html`<meta property="article:published_time" content="${article.publishedAt}">
<meta property="article:modified_time" content="${article.updatedAt}">
${topicsMeta(article)}${lead && preview(settings, article, lead)}${structuredData(settings, article)}`;
}

function preview({ values }: Settings, article: LiveArticle, photo: ArticlePhoto): Content {
  const jpeg = handoutOf(photo, 'card') ?? largestPreview(photo);
  return html`<meta property="og:image" content="${publicUrl(values, mediaPath(article, photo, jpeg))}">
<meta property="og:image:width" content="${jpeg.width}">
<meta property="og:image:height" content="${jpeg.height}">
<meta property="og:image:alt" content="${altText(article, photo)}">
`;
}

/** Of a photo without a card. */
function largestPreview(photo: ArticlePhoto): Rendition {
  const jpegs = renditionsOf(photo, 'jpg');
  return jpegs.findLast(({ bytes }) => bytes <= LARGEST_PREVIEW) ?? widestJpeg(photo);
}

function main({ newsroom, values }: Settings, article: LiveArticle): Content {
  const [lead, ...others] = article.photos;
  return html`<article class="article">
<header>
${categoryLine(article)}<h1>${article.headline}</h1>
${article.subheadline && html`<p class="subheadline">${article.subheadline}</p>\n`}${times(article, values.timeZone)}
</header>
${lead && figure(article, lead, true)}
<div class="text">
${articleText(values, article)}
</div>
${others.map((photo) => figure(article, photo, false))}
${tagList(article)}${forMedia(article)}<p class="back"><a href="${frontPath(newsroom)}">${WORDS.back} ${values.title}</a></p>
</article>`;
}

function times({ publishedAt, updatedAt, body }: LiveArticle, timeZone: string): Content {
  const updated =
    updatedAt === publishedAt
      ? undefined
      : html` <span class="updated">${WORDS.updated} <time datetime="${updatedAt}">${longDate(updatedAt, timeZone)}</time></span>`;
  return html`<p class="times"><time datetime="${publishedAt}">${longDate(publishedAt, timeZone)}</time> <span class="reading">${readingTime(body)}</span>${updated}</p>`;
}

function figure(article: LiveArticle, photo: ArticlePhoto, isLead: boolean): Content {
  const caption = figcaption(photo);
  const jpeg = widestJpeg(photo);
  const sizes = shapeSizes(jpeg, isLead ? LEAD_COLUMN : PHOTO_COLUMN);
  return html`<figure${isLead ? html` class="lead"` : undefined}>
${picture({ article, photo, alt: altText(article, photo), sizes, frame: shapeClass(jpeg), isLead })}
${
  caption &&
  html`${caption}
`
}</figure>
`;
}
