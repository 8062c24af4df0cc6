import { placeIn } from '../body/source-tree.ts';
import { isElement, type PageNode } from './page-nodes.ts';

/**
 * Makes a page that one of our readers has written tell its own places in that of the lines that it
 * was written on: blocks bear them as PLACE_ATTRIBUTE, and what is in them stands where they do.
 */
export function tellOwnPlaces(nodes: readonly PageNode[], outer?: number): void {
  for (const node of nodes) {
    const at = (isElement(node) ? placeIn(node) : undefined) ?? outer;
    if (at === undefined) delete node.sourceCodeLocation;
    else node.sourceCodeLocation = onLine(at);
    if (isElement(node)) tellOwnPlaces(node.childNodes, at);
  }
}

function onLine(line: number) {
  return { startLine: line, endLine: line, startCol: 1, endCol: 1, startOffset: 0, endOffset: 0 };
}
