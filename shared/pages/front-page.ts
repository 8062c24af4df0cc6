import type { LiveArticle } from '../articles.ts';
import { articlePath, frontPath } from '../keys.ts';
import type { Settings } from '../settings.ts';
import { longDate, shortDate } from '../time.ts';
import type { Version } from '../version.ts';
import { cropClass } from './framing.ts';
import { type Content, html } from './html.ts';
import { newsroomPage } from './newsroom-page.ts';
import { picture } from './picture.ts';
import { WORDS } from './words.ts';

/** Widths as style.ts lays the lead story and the cards out. */
const TOP_SIZES = '(min-width: 72rem) 42rem, (min-width: 48rem) 60vw, 100vw';
const CARD_SIZES =
  '(min-width: 72rem) 22rem, (min-width: 48rem) 33vw, (min-width: 34rem) 50vw, 100vw';

/** A newsroom's front page: the newest release large, the others as cards, newest first. */
export function frontPage(
  settings: Settings,
  newest: readonly LiveArticle[],
  version: Version,
): string {
  const { newsroom, values } = settings;
  return newsroomPage({
    settings,
    version,
    title: `${values.title} – ${values.publisher}`,
    description: values.description,
    path: frontPath(newsroom),
    type: 'website',
    isFront: true,
    main: main(values.timeZone, newest),
  });
}

function main(timeZone: string, newest: readonly LiveArticle[]): Content {
  const [top, ...others] = newest;
  if (!top) return html`<p class="empty">${WORDS.empty}</p>`;
  return html`<h2 class="section">${WORDS.latest}</h2>
${story(top, longDate(top.publishedAt, timeZone), true)}
${
  others.length > 0
    ? html`<div class="cards">
${others.map((article) => story(article, shortDate(article.publishedAt, timeZone), false))}</div>`
    : undefined
}`;
}

function story(article: LiveArticle, date: string, isTop: boolean): Content {
  const [photo] = article.photos;
  const sizes = isTop ? TOP_SIZES : CARD_SIZES;
  // the headline beside it says it all: a text alternative would be read out as a second one
  const image =
    photo && picture({ article, photo, alt: '', sizes, frame: cropClass(photo), isLead: isTop });
  return html`<article class="${isTop ? 'story top' : 'story'}">
${image}<div>
<h3><a href="${articlePath(article)}">${article.headline}</a></h3>
<p class="times"><time datetime="${article.publishedAt}">${date}</time></p>
<p>${article.lead}</p>
</div>
</article>
`;
}
