import type { WithdrawnArticle } from '../articles.ts';
import { articlePath, frontPath } from '../keys.ts';
import type { Settings } from '../settings.ts';
import { longDate } from '../time.ts';
import type { Version } from '../version.ts';
import { type Content, html } from './html.ts';
import { newsroomPage } from './newsroom-page.ts';
import { WORDS } from './words.ts';

/**
 * What stands at the address of an article that readers can see no more. Nothing of the article is
 * repeated, not even its headline: it may be what had to go. Of an erased one there is no reason
 * either, since that could tell of whom it was.
 */
export function tombstonePage(
  settings: Settings,
  article: WithdrawnArticle,
  version: Version,
): string {
  const { says, at, reason } = told(article);
  const { newsroom, values } = settings;
  return newsroomPage({
    settings,
    version,
    title: says.replace(/\.$/, ''),
    description: says,
    path: articlePath(article),
    type: 'website',
    head: html`<meta name="robots" content="noindex">`,
    main: html`<div class="plain"><h1>${says}</h1>
<p class="times"><time datetime="${at}">${longDate(at, values.timeZone)}</time></p>
${reason}<p class="back"><a href="${frontPath(newsroom)}">${WORDS.back} ${values.title}</a></p></div>`,
  });
}

interface Told {
  readonly says: string;
  readonly at: string;
  readonly reason?: Content;
}

function told(article: WithdrawnArticle): Told {
  if (article.status === 'erased') return { says: WORDS.erased, at: article.erasedAt };
  const { at, reason } = article.retraction;
  return { says: WORDS.retracted, at, reason: html`<p>${WORDS.reason}: ${reason}</p>\n` };
}
