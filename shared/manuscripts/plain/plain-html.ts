import { openTag } from '../body/source-tree.ts';
import { emphasised } from './emphasis.ts';

/** A line, or several that were joined, with the number of the first. */
type HtmlLine = Readonly<Record<'text', string> & Record<'number', number>>;

/** A block of a plain text as HTML that tells its place; what is bold or italic in a chat is so. */
export function blockHtml(tag: 'p' | 'li', { text, number }: HtmlLine, inner = ''): string {
  const words = inner === '' ? emphasised(text) : `<p>${emphasised(text)}</p>`;
  return `${openTag(tag, number)}${words}${inner}</${tag}>`;
}
