import { type Version, versionComment } from '../version.ts';
import { html, trusted } from './html.ts';

export const SVG_TYPE = 'image/svg+xml';

/** The mark of every page: a folded sheet of news, its headline in the accent colour of style.ts. */
export function icon(version: Version): string {
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
${trusted(versionComment(version))}
<rect width="32" height="32" rx="6" fill="#0a4f73"/>
<path d="M7 7h15v15.5a2.5 2.5 0 0 0 2.5 2.5h-15A2.5 2.5 0 0 1 7 22.5z" fill="#fff"/>
<path d="M22 12h3.5v10.5a1.75 1.75 0 0 1-3.5 0z" fill="#cfdfe8"/>
<path d="M9.5 10h10v3.5h-10z" fill="#e0a526"/>
<path d="M9.5 16h10M9.5 19h10M9.5 22h6.5" stroke="#0a4f73" stroke-width="1.5"/>
</svg>
`.toString();
}
