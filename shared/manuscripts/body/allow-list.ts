import sanitizeHtml from 'sanitize-html';
import { DEEPEST_HTML } from '../limits.ts';
import { CONTAINERS, INLINES, TEXT_BLOCKS } from './body-tree.ts';
import { safeUrl } from './links.ts';
import { PLACE_ATTRIBUTE } from './source-tree.ts';

/** Tables come through this first pass, to become lists in the second. */
const TABLE_TAGS = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

/** What browsers show as paragraphs of their own must not run together. */
const PARAGRAPHS =
  'address article aside caption center dd details div dl dt fieldset figcaption figure footer ' +
  'form header hgroup main nav pre section summary';

const RENAMED: Record<string, string> = {
  h1: 'h2',
  h4: 'h3',
  h5: 'h3',
  h6: 'h3',
  b: 'strong',
  i: 'em',
  menu: 'ul',
  ...Object.fromEntries(PARAGRAPHS.split(' ').map((tag) => [tag, 'p'])),
};

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...TEXT_BLOCKS, ...CONTAINERS, ...INLINES, ...TABLE_TAGS],
  allowedAttributes: {
    a: ['href'],
    ol: ['start'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan'],
    '*': [PLACE_ATTRIBUTE],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  enforceHtmlBoundary: false,
  nestingLimit: DEEPEST_HTML,
  // Their content is no text of the release: it goes with the tag.
  nonTextTags: (
    'script style textarea option xmp noscript noembed noframes iframe object template title ' +
    'svg math audio video canvas select'
  ).split(' '),
  transformTags: {
    ...RENAMED,
    a: (tagName, { href }) => {
      const url = safeUrl(href);
      return { tagName, attribs: url === undefined ? {} : { href: url } };
    },
  },
};

/** First pass over foreign HTML: only what the allow-list (and tables) may hold is left. */
export function allowedHtml(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}
