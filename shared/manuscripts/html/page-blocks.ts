import { escapeMarkup } from '../../text.ts';
import { attribute, PLACE_ATTRIBUTE } from '../body/source-tree.ts';
import { isPictureCaption, pictureCaption } from './page-figures.ts';
import { type InlineRun, inlineRun, inlineRuns } from './page-inlines.ts';
import {
  holdsBlock,
  isElement,
  lineOfNode,
  type PageElement,
  type PageNode,
  visible,
  wordsIn,
} from './page-nodes.ts';
import { cellHtml, isLayout, rowsOf } from './page-tables.ts';
import { type WordListItem, wordListItem } from './word-lists.ts';

/** A block of a page, as HTML that tells its place. */
export interface PageBlock {
  /** `h1` to `h6`, `p`, `ul`, `ol`, `blockquote`, `table` */
  readonly tag: string;
  readonly line: number | undefined;
  /** its words in one line */
  readonly text: string;
  readonly html: string;
}

/** The blocks of a page in their order; of what is nested only lists, quotations and tables stay so. */
export function pageBlocks(nodes: readonly PageNode[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  let loose: PageNode[] = [];
  let items: { readonly element: PageElement; readonly item: WordListItem }[] = [];
  const flush = (): void => {
    for (const run of inlineRuns(loose)) blocks.push(paragraph(run));
    if (items.length > 0) blocks.push(wordList(items));
    loose = [];
    items = [];
  };
  for (const node of visible(nodes)) {
    const element = isElement(node) && holdsBlock(node) ? node : undefined;
    const item = element && wordListItem(element);
    if (item && element) {
      if (!isOfSameList(items[0]?.item, item)) flush();
      items.push({ element, item });
    } else if (element) {
      flush();
      for (const block of blocksOf(element)) blocks.push(block);
    } else {
      if (items.length > 0 && wordsIn([node]) === '') continue;
      if (items.length > 0) flush();
      loose.push(node);
    }
  }
  flush();
  return blocks;
}

/** Signs of one list are numbers, or none is. */
function isOfSameList(first: WordListItem | undefined, next: WordListItem): boolean {
  return first !== undefined && (first.number === undefined) === (next.number === undefined);
}

function blocksOf(element: PageElement): PageBlock[] {
  const { tagName, childNodes } = element;
  if (isPictureCaption(element)) return [textBlock('p', element, pictureCaption(element))];
  switch (tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [block(tagName, element, inlineRun(childNodes).html)];
    case 'hr':
      return [];
    case 'pre':
      return inlineRuns([element]).map(paragraph);
    case 'ul':
    case 'ol':
    case 'menu':
      return [list(element)];
    case 'blockquote':
      return [block(tagName, element, htmlOf(pageBlocks(childNodes)))];
    case 'table':
      return isLayout(element)
        ? pageBlocks(childNodes)
        : [block(tagName, element, rowsIn(element))];
    default:
      return pageBlocks(childNodes);
  }
}

export function htmlOf(blocks: readonly PageBlock[]): string {
  return blocks.map(({ html }) => html).join('\n');
}

function paragraph({ html, text, line }: InlineRun): PageBlock {
  return { tag: 'p', line, text, html: `${opening('p', line)}${html}</p>` };
}

function block(tag: string, element: PageElement, html: string, more = ''): PageBlock {
  const line = lineOfNode(element);
  const text = wordsIn(element.childNodes);
  return { tag, line, text, html: `${opening(tag, line, more)}${html}</${tag}>` };
}

function textBlock(tag: string, element: PageElement, text: string): PageBlock {
  return { ...block(tag, element, escapeMarkup(text)), text };
}

function opening(tag: string, line: number | undefined, more = ''): string {
  return `<${tag}${line === undefined ? '' : ` ${PLACE_ATTRIBUTE}="${line}"`}${more}>`;
}

function list(element: PageElement): PageBlock {
  const tag = element.tagName === 'ol' ? 'ol' : 'ul';
  const items = visible(element.childNodes).map((node) => {
    if (isElement(node) && node.tagName === 'li') return item(lineOfNode(node), node.childNodes);
    return wordsIn([node]) === '' ? '' : item(lineOfNode(node), [node]);
  });
  return block(tag, element, items.join(''), startsAt(Number(attribute(element, 'start') ?? 1)));
}

function item(line: number | undefined, nodes: readonly PageNode[]): string {
  const isPlain = !visible(nodes).some(holdsBlock) && inlineRuns(nodes).length < 2;
  const html = isPlain ? inlineRun(nodes).html : htmlOf(pageBlocks(nodes));
  return `${opening('li', line)}${html}</li>`;
}

/** Paragraphs that Word shows as items; it starts counting where their first number says. */
function wordList(
  items: readonly { readonly element: PageElement; readonly item: WordListItem }[],
): PageBlock {
  const [first] = items;
  const start = first?.item.number;
  const tag = start === undefined ? 'ul' : 'ol';
  const html = items.map(({ element, item: { children } }) => item(lineOfNode(element), children));
  const line = first && lineOfNode(first.element);
  const text = items.map(({ item: { children } }) => wordsIn(children)).join(' ');
  return {
    tag,
    line,
    text,
    html: `${opening(tag, line, startsAt(start))}${html.join('')}</${tag}>`,
  };
}

function startsAt(number = 1): string {
  return Number.isSafeInteger(number) && number !== 1 ? ` start="${number}"` : '';
}

function rowsIn(table: PageElement): string {
  const rows = rowsOf(table).map(({ row, cells }) => {
    return `${opening('tr', lineOfNode(row))}${cells.map(cellHtml).join('')}</tr>`;
  });
  return rows.join('');
}
