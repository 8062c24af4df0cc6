import type { LiveArticle } from '../articles.ts';
import type { Handout, HandoutKind } from '../handouts.ts';
import { mediaPath, socialPath } from '../keys.ts';
import type { ArticlePhoto } from '../photos.ts';
import { type Content, html } from './html.ts';
import { WORDS } from './words.ts';

const NAMES: Readonly<Record<HandoutKind, string>> = {
  press: WORDS.press,
  card: WORDS.card,
  square: WORDS.square,
  portrait: WORDS.portrait,
  story: WORDS.story,
};

/** What outlets and the office's own accounts may take: pictures that bear their words, and texts. */
export function forMedia(article: LiveArticle): Content {
  return html`<details class="for-media">
<summary>${WORDS.forMedia}</summary>
${article.contact && html`<p>${WORDS.mediaContact}: ${article.contact}</p>\n`}${article.photos.map((photo, i) => handoutsOf(article, photo, i + 1))}<p><a href="${socialPath(article)}">${WORDS.socialText}</a></p>
</details>
`;
}

function handoutsOf(article: LiveArticle, photo: ArticlePhoto, number: number): Content {
  const { handouts = [] } = photo;
  if (handouts.length === 0) return undefined;
  const links = handouts.map((handout, i) => {
    const link = html`<a href="${mediaPath(article, photo, handout)}" download>${NAMES[handout.kind]}</a>`;
    return html`${i > 0 ? ', ' : undefined}${link} ${sizeOf(handout)}`;
  });
  return html`<p>${WORDS.photo} ${number}: ${links}</p>
`;
}

/** e.g. `4096 × 2731 px, 1,6 MB`, numbers as Indonesian writes them */
function sizeOf({ width, height, bytes }: Handout): string {
  const megabytes = (bytes / 1e6).toLocaleString('id', { maximumFractionDigits: 1 });
  return bytes < 1e6 ? `(${width} × ${height} px)` : `(${width} × ${height} px, ${megabytes} MB)`;
}
