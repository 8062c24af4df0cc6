import { ROOT_KEYS } from '../keys.ts';
import { formatVersion, VERSION_NAME, type Version } from '../version.ts';
import { type Content, html } from './html.ts';
import { WORDS } from './words.ts';

export const HTML_TYPE = 'text/html; charset=utf-8';

export interface Document {
  /** BCP 47 */
  readonly language: string;
  readonly title: string;
  /** path of the stylesheet */
  readonly style: string;
  readonly version: Version;
  /** further elements of the head */
  readonly head?: Content;
  readonly header?: Content;
  readonly main: Content;
  readonly footer?: Content;
}

/** A whole HTML page: what every page of every newsroom has in common. */
export function document(page: Document): string {
  return html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="${VERSION_NAME}" content="${formatVersion(page.version)}">
<title>${page.title}</title>
<link rel="stylesheet" href="${page.style}">
<link rel="icon" href="/${ROOT_KEYS.icon}" type="image/svg+xml">
${page.head}
</head>
<body>
<a class="skip" href="#isi">${WORDS.skip}</a>
${page.header}
<main id="isi" tabindex="-1">
${page.main}
</main>
${page.footer}
</body>
</html>
`.toString();
}
