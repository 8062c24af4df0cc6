import { safeUrl } from '../../../../shared/manuscripts/body/links.ts';
import type { InlineNode, LinkNode } from './model.ts';

/** Addresses of one paragraph that are not published, with the words that led there. */
export type Dropped = Map<string, string>;

/**
 * The address of a link as it may be published; undefined where it leads elsewhere in the document,
 * or where it was dropped. A link that is a field comes in as many pieces as its text.
 */
export function linkOf({ href, anchor, children }: LinkNode, dropped: Dropped): string | undefined {
  if (anchor !== undefined || href === undefined || href.startsWith('#')) return undefined;
  const url = safeUrl(href.trim());
  if (url === undefined) dropped.set(href, (dropped.get(href) ?? '') + wordsOf(children));
  return url;
}

function wordsOf(nodes: readonly InlineNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return 'children' in node ? wordsOf(node.children) : '';
    })
    .join('');
}
