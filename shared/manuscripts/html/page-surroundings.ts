import { attribute } from '../body/source-tree.ts';
import { isElement, type PageElement, type PageNode } from './page-nodes.ts';

/** What stands around the text of a page, on every page of its site alike. */
const AROUND = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'button']);
const AROUND_BY_ROLE = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'form']);

/**
 * Takes what stands around the text out of a page, so that nothing reads it: navigation, footer, what
 * stands beside, forms.
 *
 * @returns what was taken, in its order
 */
export function takeSurroundings(parent: {
  readonly tagName?: string;
  childNodes: PageNode[];
}): PageElement[] {
  const taken: PageElement[] = [];
  const kept: PageNode[] = [];
  for (const node of parent.childNodes) {
    if (!isElement(node)) kept.push(node);
    else if (isAround(node, parent.tagName)) taken.push(node);
    else {
      for (const one of takeSurroundings(node)) taken.push(one);
      kept.push(node);
    }
  }
  if (kept.length < parent.childNodes.length) parent.childNodes = kept;
  return taken;
}

/** Quotations say whose words they are in a footer; some systems put the whole page into a form. */
function isAround(element: PageElement, parent: string | undefined): boolean {
  if (element.tagName === 'footer') return parent !== 'blockquote';
  if (element.tagName === 'form') return !holdsText(element);
  const role = attribute(element, 'role') ?? '';
  return AROUND.has(element.tagName) || AROUND_BY_ROLE.has(role);
}

function holdsText(element: PageElement): boolean {
  return element.childNodes.some((node) => {
    return isElement(node) && (/^(?:h1|main|article)$/.test(node.tagName) || holdsText(node));
  });
}
