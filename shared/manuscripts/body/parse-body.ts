import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from 'parse5';
import { allowedHtml } from './allow-list.ts';
import type { BodyElement } from './body-tree.ts';
import { inlinesOf } from './inlines.ts';
import { numberedParagraphs } from './numbered.ts';
import { attribute, isBlockNode, placeIn } from './source-tree.ts';
import { type TableRow, tableRows } from './tables.ts';
import { tidyBlocks } from './tidy.ts';

type Source = DefaultTreeAdapterTypes.ChildNode;
type SourceElement = DefaultTreeAdapterTypes.Element;

/**
 * Foreign HTML as a tidy body that may be published: p, h2, h3, ul, ol, li, blockquote, strong, em,
 * a[href] and br, and nothing else. h1 becomes h2, h4 to h6 become h3, tables become lists, text outside
 * of blocks becomes paragraphs, links go only to absolute http, https and mailto addresses. Empty when
 * there is no text. What is serialised of it and parsed again is the same.
 *
 * Two passes that know nothing of each other: sanitize-html by its allow-list, then what a browser's
 * parser makes of that, copied element by element.
 */
export function parseBody(html: string): BodyElement[] {
  return tidyBlocks(blocksOf(parseFragment(allowedHtml(html)).childNodes, {}));
}

/** The place of a block, which those in it have too unless they have one of their own. */
type Placed = Pick<BodyElement, 'at'>;

function blocksOf(nodes: readonly Source[], outer: Placed): BodyElement[] {
  const blocks: BodyElement[] = [];
  let loose: Source[] = [];
  const flush = (): void => {
    if (loose.length > 0) blocks.push({ tag: 'p', ...outer, children: inlinesOf(loose) });
    loose = [];
  };
  for (const node of nodes) {
    if (!defaultTreeAdapter.isElementNode(node) || !isBlockNode(node)) {
      loose.push(node);
      continue;
    }
    flush();
    for (const block of blockOf(node, outer)) blocks.push(block);
  }
  flush();
  return blocks;
}

function blockOf(element: SourceElement, outer: Placed): BodyElement[] {
  const placed = placedIn(element, outer);
  const { tagName, childNodes } = element;
  switch (tagName) {
    case 'p':
      if (childNodes.some(isBlockNode)) return blocksOf(childNodes, placed);
      return [{ tag: 'p', ...placed, children: inlinesOf(childNodes) }];
    case 'h2':
    case 'h3':
      return [{ tag: tagName, ...placed, children: inlinesOf(childNodes) }];
    case 'ul':
    case 'ol':
      return listOf(element, tagName, placed);
    case 'blockquote':
      return [{ tag: 'blockquote', ...placed, children: blocksOf(childNodes, placed) }];
    case 'table': {
      const children = tableRows(element).map((row) => itemOf(row, placed));
      return [{ tag: 'ul', ...placed, isTable: true, children }];
    }
    default:
      return blocksOf(childNodes, placed);
  }
}

function placedIn(element: SourceElement, outer: Placed): Placed {
  const at = placeIn(element);
  return at === undefined ? outer : { at };
}

function itemOf({ text, row }: TableRow, outer: Placed): BodyElement {
  return { tag: 'li', ...placedIn(row, outer), children: [text] };
}

/** A list that does not start at 1 cannot say so without an attribute: its items become paragraphs. */
function listOf(list: SourceElement, tag: 'ul' | 'ol', outer: Placed): BodyElement[] {
  const items = list.childNodes.map((node): BodyElement => {
    const item = defaultTreeAdapter.isElementNode(node) && node.tagName === 'li' ? node : undefined;
    const inner = item?.childNodes ?? [node];
    const placed = item ? placedIn(item, outer) : outer;
    const children = inner.some(isBlockNode) ? blocksOf(inner, placed) : inlinesOf(inner);
    return { tag: 'li', ...placed, children };
  });
  const start = Number.parseInt(attribute(list, 'start') ?? '1', 10);
  const plain = tag === 'ul' || start === 1 || !Number.isSafeInteger(start);
  if (plain) return [{ tag, ...outer, children: items }];
  // empty items take no number
  return tidyBlocks(items).flatMap((item, index) => numberedParagraphs(start + index, item));
}
