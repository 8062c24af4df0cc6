import { type Content, html } from './html.ts';
import { WORDS } from './words.ts';

/** What stands below a photo: what it shows, and whose picture it is. Nothing where nobody says so. */
export function figcaption({
  caption,
  credit,
}: {
  readonly caption?: string;
  readonly credit?: string;
}): Content {
  if (!caption && !credit) return undefined;
  const by = credit && html`<span class="credit">${WORDS.photo}: ${credit}</span>`;
  return html`<figcaption>${caption}${caption && by && ' '}${by}</figcaption>`;
}
