import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

/**
 * What a format's reader tells of a block's place in its file: a number of a line or a paragraph. One
 * that the file itself bears is overwritten or taken off by its reader.
 */
export const PLACE_ATTRIBUTE = 'data-at';

export const BLOCK_TAGS = new Set(['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'table']);

export function isBlockNode(node: DefaultTreeAdapterTypes.ChildNode): boolean {
  if (!defaultTreeAdapter.isElementNode(node)) return false;
  return BLOCK_TAGS.has(node.tagName) || node.childNodes.some(isBlockNode);
}

export function attribute(
  element: DefaultTreeAdapterTypes.Element,
  name: string,
): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Of a block, where its reader has told it. */
export function placeIn(element: DefaultTreeAdapterTypes.Element): number | undefined {
  const place = Number(attribute(element, PLACE_ATTRIBUTE));
  return Number.isSafeInteger(place) && place > 0 ? place : undefined;
}

/** A start tag that tells the place of what it opens. @param more attributes, each after a space */
export function openTag(tag: string, at?: number, more = ''): string {
  return `<${tag}${at === undefined ? '' : ` ${PLACE_ATTRIBUTE}="${at}"`}${more}>`;
}
