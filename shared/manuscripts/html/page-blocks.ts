import { escapeMarkup } from '../../text.ts';
import { openTag } from '../body/source-tree.ts';
import { isPictureCaption, pictureCaption } from './page-figures.ts';
import { type InlineRun, inlineRun, inlineRuns } from './page-inlines.ts';
import { isOfSameList, listHtml, type WordItem, wordListHtml } from './page-lists.ts';
import {
  haveWords,
  holdsBlock,
  isElement,
  lineOfNode,
  type PageElement,
  type PageNode,
  visible,
  wordsIn,
} from './page-nodes.ts';
import { isLayout, rowsHtml } from './page-tables.ts';
import { wordListItem } from './word-lists.ts';

/** A block of a page, as HTML that tells its place. */
export interface PageBlock {
  /** `h1` to `h6`, `p`, `ul`, `ol`, `blockquote`, `table` */
  readonly tag: string;
  readonly line: number | undefined;
  /** its words in one line */
  readonly text: string;
  /** of a paragraph: where breaks part its words */
  readonly lines?: readonly string[];
  /** of a paragraph: from its beginning to its end */
  readonly isBold: boolean;
  readonly html: string;
}

/** A block whose words nobody has asked for: gathered at each of many levels, they take quadratic time. */
interface Written extends Omit<PageBlock, 'text'> {
  readonly words: () => string;
}

/** The blocks of a page in their order; of what is nested only lists, quotations and tables stay so. */
export function pageBlocks(nodes: readonly PageNode[]): PageBlock[] {
  return writtenBlocks(nodes).map(({ words, ...block }) => ({ ...block, text: words() }));
}

export function htmlOf(blocks: readonly Pick<PageBlock, 'html'>[]): string {
  return blocks.map(({ html }) => html).join('\n');
}

function writtenBlocks(nodes: readonly PageNode[]): Written[] {
  const blocks: Written[] = [];
  let loose: PageNode[] = [];
  let items: WordItem[] = [];
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
      if (items.length > 0 && !haveWords([node])) continue;
      if (items.length > 0) flush();
      loose.push(node);
    }
  }
  flush();
  return blocks;
}

function blocksOf(element: PageElement): Written[] {
  const { tagName, childNodes } = element;
  if (isPictureCaption(element)) return [captionBlock(element)];
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
    case 'menu': {
      const { tag, html } = listHtml(element, contentHtml);
      return [blockOf(tag, element, html)];
    }
    case 'blockquote':
      return [block(tagName, element, htmlOf(writtenBlocks(childNodes)))];
    case 'table':
      return isLayout(element)
        ? writtenBlocks(childNodes)
        : [block(tagName, element, rowsHtml(element))];
    default:
      return writtenBlocks(childNodes);
  }
}

function paragraph({ html, text, lines, isBold, line }: InlineRun): Written {
  const whole = `${openTag('p', line)}${html}</p>`;
  return { tag: 'p', line, words: () => text, lines, isBold, html: whole };
}

function block(tag: string, element: PageElement, inner: string): Written {
  return blockOf(tag, element, `${openTag(tag, lineOfNode(element))}${inner}</${tag}>`);
}

function blockOf(tag: string, element: PageElement, html: string): Written {
  const words = () => wordsIn(element.childNodes);
  return { tag, line: lineOfNode(element), words, isBold: false, html };
}

function captionBlock(element: PageElement): Written {
  const caption = pictureCaption(element);
  return { ...block('p', element, escapeMarkup(caption)), words: () => caption };
}

function wordList(items: readonly WordItem[]): Written {
  const { tag, line, html } = wordListHtml(items, contentHtml);
  const words = () => items.map(({ item: { children } }) => wordsIn(children)).join(' ');
  return { tag, line, words, isBold: false, html };
}

/** What an item holds: text alone where it is one paragraph. */
function contentHtml(nodes: readonly PageNode[]): string {
  if (visible(nodes).some(holdsBlock)) return htmlOf(writtenBlocks(nodes));
  const runs = inlineRuns(nodes);
  return runs.length < 2 ? (runs[0]?.html ?? '') : htmlOf(runs.map(paragraph));
}
