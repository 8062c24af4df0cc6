import { attribute, placeIn } from '../body/source-tree.ts';
import { isElement, type PageElement, type PageNode } from './page-nodes.ts';

/** Elements that stand for what a document calls its title and its subtitle. */
const ROLES: Readonly<Record<string, string>> = { title: 'h1', subtitle: 'h2' };

/**
 * Makes a page that one of our readers has written tell its own places in that of the lines that it
 * was written on: blocks bear them as PLACE_ATTRIBUTE, and what is in them stands where they do. What a
 * document calls its title (`data-role`) becomes its first heading.
 */
export function tellOwnPlaces(nodes: readonly PageNode[], outer?: number): void {
  for (const node of nodes) {
    const at = (isElement(node) ? placeIn(node) : undefined) ?? outer;
    if (at === undefined) delete node.sourceCodeLocation;
    else node.sourceCodeLocation = onLine(at);
    if (!isElement(node)) continue;
    becomeHeading(node);
    tellOwnPlaces(node.childNodes, at);
  }
}

function becomeHeading(element: PageElement): void {
  const heading = ROLES[attribute(element, 'data-role') ?? ''];
  if (heading === undefined) return;
  element.tagName = heading;
  element.nodeName = heading;
}

function onLine(line: number) {
  return { startLine: line, endLine: line, startCol: 1, endCol: 1, startOffset: 0, endOffset: 0 };
}
