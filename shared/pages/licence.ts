import { type Content, html } from './html.ts';

/** Whether a licence is given by its web address rather than in words. */
export function isWebAddress(terms: string): boolean {
  return URL.canParse(terms) && /^https?:$/.test(new URL(terms).protocol);
}

/** A licence for readers and, as a link, for search engines. */
export function licence(terms: string): Content {
  if (!isWebAddress(terms)) return terms;
  const readable = terms.replace(/^https?:\/\/(www\.)?|\/$/g, '');
  return html`<a rel="license" href="${terms}">${readable}</a>`;
}
