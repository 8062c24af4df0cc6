import { shorten } from '../../text.ts';
import { safeUrl } from '../body/links.ts';
import { attribute } from '../body/source-tree.ts';
import { tidyLine } from '../prose/prose.ts';
import type { ManuscriptWarning } from '../warning.ts';
import {
  haveWords,
  isElement,
  lineOfNode,
  type PageElement,
  type PageNode,
  wordsIn,
} from './page-nodes.ts';

/** Characters of a quote. */
const SHOWN = 80;

/** What of a page does not come along. */
export function pageWarnings(
  nodes: readonly PageNode[],
  surroundings: readonly PageElement[],
): ManuscriptWarning[] {
  const elements = elementsIn(nodes);
  const around = surroundings.filter((element) => haveWords([element]));
  return [
    ...told(elements.filter(isPicture), picturesLeftOut),
    ...told(elements.filter(isDroppedLink), linksDropped),
    ...told(around, surroundingsLeftOut),
  ];
}

/** @returns nothing where there is none; the place is that of the first */
function told(
  found: readonly PageElement[],
  warningOf: (found: readonly PageElement[]) => ManuscriptWarning,
): ManuscriptWarning[] {
  const [first] = found;
  if (!first) return [];
  const line = lineOfNode(first);
  return [{ ...warningOf(found), ...(line !== undefined && { at: { line } }) }];
}

function elementsIn(nodes: readonly PageNode[], found: PageElement[] = []): PageElement[] {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    found.push(node);
    elementsIn(node.childNodes, found);
  }
  return found;
}

function isPicture(element: PageElement): boolean {
  if (element.tagName !== 'img' && element.tagName !== 'v:imagedata') return false;
  // mails count their readers by pictures of one pixel
  return !['width', 'height'].some((side) => /^[0-3](?:px)?$/.test(attribute(element, side) ?? ''));
}

function picturesLeftOut({ length }: readonly PageElement[]): ManuscriptWarning {
  const what = length === 1 ? 'A picture in the page was' : `${length} pictures in the page were`;
  return {
    code: 'picturesLeftOut',
    severity: 'warning',
    message: `${what} left out: send each photo as a file of its own`,
  };
}

/** Not a place on the page itself: of notes, or the name of one. */
function isDroppedLink(element: PageElement): boolean {
  const href = attribute(element, 'href')?.trim();
  if (element.tagName !== 'a' || !href || href.startsWith('#')) return false;
  return safeUrl(href) === undefined && haveWords(element.childNodes);
}

function linksDropped(links: readonly PageElement[]): ManuscriptWarning {
  const { length } = links;
  return {
    code: 'linkDropped',
    severity: 'hint',
    message: `${length} ${length === 1 ? 'link was' : 'links were'} dropped, text kept: only whole https, http and mailto addresses are published.`,
    quote: quoteOf(links),
  };
}

function surroundingsLeftOut(parts: readonly PageElement[]): ManuscriptWarning {
  return {
    code: 'leftOut',
    severity: 'hint',
    message:
      'What stands around the text of the page (navigation, footer, what is beside it, forms) was left out.',
    quote: quoteOf(parts),
  };
}

/** The words of the first few. */
function quoteOf(elements: readonly PageElement[]): string {
  const words = elements.slice(0, 3).map(({ childNodes }) => wordsIn(childNodes));
  return shorten(tidyLine(words.join(' … ')), SHOWN);
}
