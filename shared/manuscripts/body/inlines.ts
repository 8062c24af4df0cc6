import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import type { BodyNode } from './body-tree.ts';
import { safeUrl } from './links.ts';
import { attribute, BLOCK_TAGS } from './source-tree.ts';

/** Text and emphasis out of parsed HTML; blocks in it are taken off, their words kept apart. */
export function inlinesOf(nodes: readonly DefaultTreeAdapterTypes.ChildNode[]): BodyNode[] {
  return joinText(nodes.flatMap(inlineOf));
}

function inlineOf(node: DefaultTreeAdapterTypes.ChildNode): BodyNode[] {
  if (defaultTreeAdapter.isTextNode(node)) return [node.value];
  if (!defaultTreeAdapter.isElementNode(node)) return [];
  const children = inlinesOf(node.childNodes);
  switch (node.tagName) {
    case 'strong':
    case 'em':
      return [{ tag: node.tagName, children }];
    case 'br':
      return [{ tag: 'br', children: [] }];
    case 'a': {
      const href = safeUrl(attribute(node, 'href'));
      return href === undefined ? children : [{ tag: 'a', href, children }];
    }
    default:
      return BLOCK_TAGS.has(node.tagName) ? [' ', ...children, ' '] : children;
  }
}

/** Neighbouring text as one string: an accent may have been parted from its letter. */
function joinText(nodes: readonly BodyNode[]): BodyNode[] {
  const joined: BodyNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined.splice(-1, 1, last + node);
    else joined.push(node);
  }
  return joined;
}
