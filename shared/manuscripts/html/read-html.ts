import { checkHtmlSize } from '../body/html-size.ts';
import type { Draft } from '../draft.ts';
import { saysSomething, tidyLine } from '../prose/prose.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { htmlOf, type PageBlock, pageBlocks } from './page-blocks.ts';
import { headed, type Title } from './page-headline.ts';
import { isElement, lineOfNode, type PageElement, type PageNode } from './page-nodes.ts';
import { takeSurroundings } from './page-surroundings.ts';
import { pageWarnings } from './page-warnings.ts';
import { parseHtml } from './parse-html.ts';
import { tellOwnPlaces } from './placed-page.ts';

/** Titles that programs give to pages whose writers gave them none. */
const NO_TITLE =
  /^(?:document|dokumen|untitled|tanpa judul|microsoft word|siaran pers|press release)(?!\p{L})/iu;

/**
 * HTML: a piece of it, a page of a site, one that Word has saved, or a mail; its blocks tell the lines
 * that they were written on.
 *
 * @throws ManuscriptError tooDeep, tooLarge
 */
export function readHtml(text: string, name: string): Draft {
  return draftOf(pageIn(parseHtml(text, name)), name, 'line');
}

/**
 * HTML that the reader of another format has made, whose blocks tell the paragraphs that they were.
 *
 * @param title that the file bears, clean: its headline where no line of the text is one; its place then
 *   is the property `title`
 * @throws ManuscriptError tooDeep, tooLarge
 */
export function readPlacedHtml(html: string, name: string, title = ''): Draft {
  checkHtmlSize(html, name);
  const page = parseHtml(html, name, false);
  tellOwnPlaces(page.childNodes);
  const titled = isTitle(title) ? { text: title, at: { property: 'title' } } : undefined;
  return draftOf({ ...pageIn(page), title: titled }, name, 'paragraph');
}

function draftOf({ blocks, title, warnings }: Page, name: string, unit: 'line' | 'paragraph') {
  const { headline, at, labels, rest, doubts } = headed(blocks, title, unit);
  return {
    ...(headline !== undefined && { headline }),
    sources: at ? { headline: at } : {},
    ...{ html: rendered(rest, name), unit, labels, warnings: [...warnings, ...doubts] },
  };
}

/**
 * HTML that is all text.
 *
 * @throws ManuscriptError tooDeep, tooLarge
 */
export function htmlBody(text: string, name: string): Pick<Draft, 'html' | 'warnings'> {
  const { blocks, warnings } = pageIn(parseHtml(text, name));
  return { html: rendered(blocks, name), warnings };
}

interface Page {
  readonly blocks: readonly PageBlock[];
  readonly title: Title | undefined;
  readonly warnings: readonly ManuscriptWarning[];
}

function pageIn({ childNodes }: { readonly childNodes: readonly PageNode[] }): Page {
  const page = named(childNodes, 'html')?.childNodes ?? [];
  const body = named(page, 'body');
  const surroundings = body ? takeSurroundings(body) : [];
  const content = body?.childNodes ?? [];
  return {
    blocks: pageBlocks(content),
    title: titleIn(named(named(page, 'head')?.childNodes ?? [], 'title')),
    warnings: pageWarnings(content, surroundings),
  };
}

function named(nodes: readonly PageNode[], name: string): PageElement | undefined {
  return nodes.filter(isElement).find(({ tagName }) => tagName === name);
}

function rendered(blocks: readonly PageBlock[], name: string): string {
  const html = htmlOf(blocks);
  checkHtmlSize(html, name);
  return html;
}

function titleIn(element: PageElement | undefined): Title | undefined {
  const [node] = element?.childNodes ?? [];
  const text = tidyLine(node && 'value' in node ? node.value : '');
  const line = node && lineOfNode(node);
  return isTitle(text) ? { text, at: line === undefined ? undefined : { line } } : undefined;
}

function isTitle(text: string): boolean {
  return saysSomething(text) && !NO_TITLE.test(text);
}
