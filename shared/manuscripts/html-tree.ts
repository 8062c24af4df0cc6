import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';

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
