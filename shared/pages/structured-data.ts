import type { LiveArticle } from '../articles.ts';
import { articlePath, frontPath, mediaPath, publicUrl } from '../keys.ts';
import { widestJpeg } from '../photos.ts';
import type { Settings } from '../settings.ts';
import { editorNames, reporterName } from './byline.ts';
import { html, type Markup, trusted } from './html.ts';
import { isWebAddress } from './licence.ts';

/** schema.org NewsArticle for search engines, as a data block that no browser runs. */
export function structuredData(settings: Settings, article: LiveArticle): Markup {
  const json = JSON.stringify(newsArticle(settings, article));
  // `</script>` and `<!--` inside a string would end or disguise the block
  return html`<script type="application/ld+json">${trusted(json.replaceAll('<', '\\u003c'))}</script>`;
}

function newsArticle({ newsroom, values }: Settings, article: LiveArticle): object {
  const url = publicUrl(values, articlePath(article));
  const { byline } = article;
  const reporter = byline && reporterName(byline);
  const editors = byline ? editorNames(byline) : [];
  const publisher = {
    '@type': 'GovernmentOrganization',
    name: values.publisher,
    url: publicUrl(values, frontPath(newsroom)),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    url,
    headline: article.headline,
    alternativeHeadline: article.subheadline,
    description: article.lead,
    inLanguage: values.language,
    datePublished: article.publishedAt,
    dateModified: article.updatedAt,
    dateline: article.dateline?.place,
    image: article.photos.map((photo) =>
      publicUrl(values, mediaPath(article, photo, widestJpeg(photo))),
    ),
    articleSection: article.category,
    keywords: article.tags?.length ? article.tags : undefined,
    about: article.event && { '@type': 'Thing', name: article.event },
    author: reporter ? person(reporter) : publisher,
    editor: editors.length > 0 ? editors.map(person) : undefined,
    publisher,
    license: isWebAddress(values.licence) ? values.licence : undefined,
  };
}

function person(name: string): object {
  return { '@type': 'Person', name };
}
