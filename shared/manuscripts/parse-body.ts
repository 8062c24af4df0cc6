import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { allowedHtml } from './allow-list.ts';
import type { BodyElement } from './body-tree.ts';
import { attribute, isBlockNode } from './html-tree.ts';
import { inlinesOf } from './inlines.ts';
import { numberedParagraphs } from './numbered.ts';
import { tableRows } from './tables.ts';
import { tidyBlocks } from './tidy.ts';

type Source = DefaultTreeAdapterTypes.ChildNode;
type SourceElement = DefaultTreeAdapterTypes.Element;

/**
 * Foreign HTML as a tidy body. Two passes that know nothing of each other: sanitize-html by its
 * allow-list, then what a browser's parser makes of that, copied element by element. Text outside
 * of any block becomes a paragraph.
 */
export function parseBody(html: string): BodyElement[] {
  return tidyBlocks(blocksOf(parseFragment(allowedHtml(html)).childNodes));
}

function blocksOf(nodes: readonly Source[]): BodyElement[] {
  const blocks: BodyElement[] = [];
  let loose: Source[] = [];
  const flush = (): void => {
    if (loose.length > 0) blocks.push({ tag: 'p', children: inlinesOf(loose) });
    loose = [];
  };
  for (const node of nodes) {
    if (!defaultTreeAdapter.isElementNode(node) || !isBlockNode(node)) {
      loose.push(node);
      continue;
    }
    flush();
    for (const block of blockOf(node)) blocks.push(block);
  }
  flush();
  return blocks;
}

function blockOf(element: SourceElement): BodyElement[] {
  switch (element.tagName) {
    case 'p':
      if (element.childNodes.some(isBlockNode)) return blocksOf(element.childNodes);
      return [{ tag: 'p', children: inlinesOf(element.childNodes) }];
    case 'h2':
    case 'h3':
      return [{ tag: element.tagName, children: inlinesOf(element.childNodes) }];
    case 'ul':
    case 'ol':
      return listOf(element, element.tagName);
    case 'blockquote':
      return [{ tag: 'blockquote', children: blocksOf(element.childNodes) }];
    case 'table':
      return [{ tag: 'ul', children: tableRows(element).map(itemOf) }];
    default:
      return blocksOf(element.childNodes);
  }
}

function itemOf(text: string): BodyElement {
  return { tag: 'li', children: [text] };
}

/** A list that does not start at 1 cannot say so without an attribute: its items become paragraphs. */
function listOf(list: SourceElement, tag: 'ul' | 'ol'): BodyElement[] {
  const items = list.childNodes.map((node): BodyElement => {
    const inner =
      defaultTreeAdapter.isElementNode(node) && node.tagName === 'li' ? node.childNodes : [node];
    const children = inner.some(isBlockNode) ? blocksOf(inner) : inlinesOf(inner);
    return { tag: 'li', children };
  });
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  const plain = tag === 'ul' || start === 1 || !Number.isSafeInteger(start);
  if (plain) return [{ tag, children: items }];
  // empty items take no number
  return tidyBlocks(items).flatMap((item, index) => numberedParagraphs(start + index, item));
}
