import type { Article } from '../articles.ts';
import { type Content, html } from './html.ts';
import { WORDS } from './words.ts';

type Topics = Pick<Article, 'category' | 'tags'>;

/** What feeds file an article under: its category first, then its tags, each once. */
export function topicsOf({ category, tags = [] }: Topics): string[] {
  if (category === undefined) return [...tags];
  const same = category.toLowerCase();
  return [category, ...tags.filter((tag) => tag.toLowerCase() !== same)];
}

/** For previews of links, https://ogp.me/#type_article. */
export function topicsMeta({ category, tags = [] }: Topics): Content {
  const section =
    category &&
    html`<meta property="article:section" content="${category}">
`;
  return html`${section}${tags.map((tag) => html`<meta property="article:tag" content="${tag}">\n`)}`;
}

/** Above the headline. */
export function categoryLine({ category }: Topics): Content {
  return (
    category &&
    html`<p class="category">${category}</p>
`
  );
}

/** Below the text. The role tells Safari that it is a list, though without bullets. */
export function tagList({ tags = [] }: Topics): Content {
  if (tags.length === 0) return undefined;
  return html`<ul class="tags" role="list" aria-label="${WORDS.tags}">
${tags.map((tag) => html`<li>${tag}</li>\n`)}</ul>
`;
}
