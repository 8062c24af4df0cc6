import { rootStylePath } from '../keys.ts';
import type { Settings } from '../settings.ts';
import type { Version } from '../version.ts';
import { document } from './document.ts';
import { html } from './html.ts';
import { newsroomList } from './root-front.ts';
import { STYLE } from './style.ts';
import { WORDS } from './words.ts';

/** What the edge shows for any address that there is not, so every link in it is absolute. */
export function notFoundPage(newsrooms: readonly Settings[], version: Version): string {
  return document({
    language: newsrooms[0]?.values.language ?? 'id',
    title: WORDS.notFound,
    style: rootStylePath(STYLE),
    version,
    head: html`<meta name="robots" content="noindex">`,
    main: html`<div class="plain"><h1>${WORDS.notFound}</h1>
<p>${WORDS.notFoundHint}</p>
${newsroomList(newsrooms)}</div>`,
  });
}
