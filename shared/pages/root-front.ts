import { frontPath, publicUrl, rootStylePath } from '../keys.ts';
import type { Settings } from '../settings.ts';
import type { Version } from '../version.ts';
import { document } from './document.ts';
import { type Content, html } from './html.ts';
import { STYLE } from './style.ts';
import { WORDS } from './words.ts';

/** What stands at `/`: the newsrooms, or the way to the only one. */
export function rootFront(newsrooms: readonly Settings[], version: Version): string {
  const [only, ...others] = newsrooms;
  const shared = {
    language: only?.values.language ?? 'id',
    style: rootStylePath(STYLE),
    version,
  };
  if (only && others.length === 0) {
    return document({ ...shared, ...wayTo(only) });
  }
  return document({
    ...shared,
    title: WORDS.newsrooms,
    main: html`<div class="plain"><h1>${WORDS.newsrooms}</h1>
${newsrooms.length > 0 ? newsroomList(newsrooms) : html`<p>${WORDS.noNewsrooms}</p>`}</div>`,
  });
}

/** Links to every front page. */
export function newsroomList(newsrooms: readonly Settings[]): Content {
  const items = newsrooms.map(
    ({
      newsroom,
      values,
    }) => html`<li><a href="${frontPath(newsroom)}">${values.title}</a> – ${values.publisher}</li>
`,
  );
  return html`<ul>
${items}</ul>`;
}

/** A refresh, since a page may hold no script and S3 no redirect that depends on the log. */
function wayTo({ newsroom, values }: Settings) {
  const path = frontPath(newsroom);
  return {
    title: values.title,
    head: html`<meta http-equiv="refresh" content="0; url=${path}">
<link rel="canonical" href="${publicUrl(values, path)}">
<meta name="description" content="${values.description}">`,
    main: html`<div class="plain"><p>${WORDS.goTo} <a href="${path}">${values.title}</a></p></div>`,
  };
}
