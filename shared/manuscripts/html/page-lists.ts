import { attribute, openTag } from '../body/source-tree.ts';
import {
  haveWords,
  isElement,
  lineOfNode,
  type PageElement,
  type PageNode,
  visible,
} from './page-nodes.ts';
import type { WordListItem } from './word-lists.ts';

/** A list as HTML that tells its place. */
interface PageList {
  readonly tag: 'ul' | 'ol';
  readonly line: number | undefined;
  readonly html: string;
}

/** A paragraph that Word shows as an item. */
export interface WordItem {
  readonly element: PageElement;
  readonly item: WordListItem;
}

/** What nodes in an item are as HTML. */
type ContentHtml = (nodes: readonly PageNode[]) => string;

export function listHtml(element: PageElement, contentHtml: ContentHtml): PageList {
  const tag = element.tagName === 'ol' ? 'ol' : 'ul';
  const items = visible(element.childNodes).map((node) => {
    const isItem = isElement(node) && node.tagName === 'li';
    if (isItem) return itemHtml(node, contentHtml(node.childNodes));
    return haveWords([node]) ? itemHtml(node, contentHtml([node])) : '';
  });
  const start = Number(attribute(element, 'start') ?? 1);
  return whole(tag, lineOfNode(element), items, start);
}

/** Paragraphs that Word shows as items; they start counting where their first number says. */
export function wordListHtml(items: readonly WordItem[], contentHtml: ContentHtml): PageList {
  const [first] = items;
  const start = first?.item.number;
  const html = items.map(({ element, item }) => itemHtml(element, contentHtml(item.children)));
  const line = first && lineOfNode(first.element);
  return whole(start === undefined ? 'ul' : 'ol', line, html, start);
}

/** Signs of one list are numbers, or none is. */
export function isOfSameList(first: WordListItem | undefined, next: WordListItem): boolean {
  return first !== undefined && (first.number === undefined) === (next.number === undefined);
}

function itemHtml(node: PageNode, html: string): string {
  return `${openTag('li', lineOfNode(node))}${html}</li>`;
}

function whole(
  tag: 'ul' | 'ol',
  line: number | undefined,
  items: readonly string[],
  start = 1,
): PageList {
  const starts = Number.isSafeInteger(start) && start !== 1 ? ` start="${start}"` : '';
  return { tag, line, html: `${openTag(tag, line, starts)}${items.join('')}</${tag}>` };
}
