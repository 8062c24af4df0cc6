import type { Article } from '../articles.ts';
import { datelineText, houseDateline } from '../manuscripts/conventions/outlets.ts';
import type { ArticlePhoto } from '../photos.ts';
import type { SettingsValues } from '../settings.ts';
import { bylineParagraph } from './byline.ts';
import { type Content, html, trusted } from './html.ts';
import { WORDS } from './words.ts';

const FIRST_PARAGRAPH = '<p>';

/** Body as pages and feeds print it: the dateline opens its first paragraph, the byline ends it. */
export function articleText(
  { outlet: own }: Pick<SettingsValues, 'outlet'>,
  { dateline, body, byline }: Article,
): Content {
  const start =
    dateline &&
    html`<strong class="dateline">${datelineText(houseDateline(dateline, own))}</strong> – `;
  const text = body.startsWith(FIRST_PARAGRAPH)
    ? html`<p>${start}${trusted(body.slice(FIRST_PARAGRAPH.length))}`
    : html`${start && html`<p>${start}</p>\n`}${trusted(body)}`;
  return html`${text}${byline && html`\n${bylineParagraph(byline)}`}`;
}

/** What a photo shows, for those who do not see it: as the manuscript says it, or else its caption. */
export function altText(article: Article, photo: ArticlePhoto): string {
  return photo.alt ?? photo.caption ?? `${WORDS.photo}: ${article.headline}`;
}
