import { serialise } from './body-tree.ts';
import { parseBody } from './parse-body.ts';

/**
 * Foreign HTML as a body that may be published: p, h2, h3, ul, ol, li, blockquote, strong, em,
 * a[href] and br, and nothing else. h1 becomes h2, h4 to h6 become h3, tables become lists, text
 * outside of blocks becomes paragraphs, links go only to absolute http, https and mailto
 * addresses. Empty when there is no text. Well-formed XML too (`<br/>`); sanitising twice changes
 * nothing more.
 */
export function sanitiseBody(html: string): string {
  return serialise(parseBody(html));
}
