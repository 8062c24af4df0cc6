import { safeUrl } from '../body/links.ts';
import { attribute } from '../body/source-tree.ts';
import type { Draft } from '../draft.ts';
import { MOST_HTML } from '../limits.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import { placeOf } from '../passages.ts';
import { saysSomething, tidyLine } from '../prose/prose.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { htmlOf, type PageBlock, pageBlocks } from './page-blocks.ts';
import { headed, type Title } from './page-headline.ts';
import { isElement, lineOfNode, type PageElement, type PageNode, wordsIn } from './page-nodes.ts';
import { parseHtml } from './parse-html.ts';
import { tellOwnPlaces } from './placed-page.ts';

/** Titles that programs give to pages whose writers gave them none. */
const NO_TITLE =
  /^(?:document|dokumen|untitled|tanpa judul|microsoft word|siaran pers|press release)(?!\p{L})/iu;

/**
 * HTML: a piece of it, a page that Word has saved, or a mail; its blocks tell the lines that they were
 * written on.
 *
 * @throws ManuscriptError tooDeep, tooLarge
 */
export function readHtml(text: string, name: string): Draft {
  return draftOf(pageIn(parseHtml(text, name)), name, 'line');
}

/**
 * HTML that the reader of another format has made, whose blocks tell the paragraphs that they were.
 *
 * @param title that the file bears, clean: its headline where no line of the text is one
 * @throws ManuscriptError tooDeep, tooLarge
 */
export function readPlacedHtml(html: string, name: string, title = ''): Draft {
  const page = parseHtml(html, name, false);
  tellOwnPlaces(page.childNodes);
  const titled = isTitle(title) ? { text: title, line: undefined } : undefined;
  return draftOf({ ...pageIn(page), title: titled }, name, 'paragraph');
}

function draftOf({ blocks, title, warnings }: Page, name: string, unit: 'line' | 'paragraph') {
  const { headline, line, labels, rest } = headed(blocks, title);
  return {
    ...(headline !== undefined && { headline }),
    sources: line === undefined ? {} : { headline: placeOf(line, unit) },
    ...{ html: rendered(rest, name), unit, labels, warnings },
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
  const elements = [...elementsIn(childNodes)];
  const body = elements.find(({ tagName }) => tagName === 'body');
  const pictures = elements.filter(isPicture).length;
  const dropped = elements.filter(isDroppedLink).length;
  return {
    blocks: pageBlocks(body?.childNodes ?? []),
    title: titleIn(elements.find(({ tagName }) => tagName === 'title')),
    warnings: [
      ...(pictures > 0 ? [picturesLeftOut(pictures)] : []),
      ...(dropped > 0 ? [linksDropped(dropped)] : []),
    ],
  };
}

function rendered(blocks: readonly PageBlock[], name: string): string {
  const html = htmlOf(blocks);
  if (html.length <= MOST_HTML) return html;
  const expected = `at most ${MOST_HTML} characters`;
  throw new ManuscriptError('tooLarge', expected, name, String(html.length));
}

function* elementsIn(nodes: readonly PageNode[]): Generator<PageElement> {
  for (const node of nodes.filter(isElement)) {
    yield node;
    yield* elementsIn(node.childNodes);
  }
}

function titleIn(element: PageElement | undefined): Title | undefined {
  const [node] = element?.childNodes ?? [];
  const text = tidyLine(node && 'value' in node ? node.value : '');
  return node && isTitle(text) ? { text, line: lineOfNode(node) } : undefined;
}

function isTitle(text: string): boolean {
  return saysSomething(text) && !NO_TITLE.test(text);
}

function isPicture(element: PageElement): boolean {
  if (element.tagName !== 'img' && element.tagName !== 'v:imagedata') return false;
  // mails count their readers by pictures of one pixel
  return !['width', 'height'].some((side) => /^[0-3](?:px)?$/.test(attribute(element, side) ?? ''));
}

function picturesLeftOut(count: number): ManuscriptWarning {
  const what = count === 1 ? 'A picture in the page was' : `${count} pictures in the page were`;
  return {
    code: 'picturesLeftOut',
    severity: 'warning',
    message: `${what} left out: send each photo as a file of its own`,
  };
}

/** Not a place on the page itself: of notes, or the name of one. */
function isDroppedLink(element: PageElement): boolean {
  const href = attribute(element, 'href')?.trim();
  if (element.tagName !== 'a' || !href || href.startsWith('#')) return false;
  return safeUrl(href) === undefined && wordsIn(element.childNodes) !== '';
}

function linksDropped(count: number): ManuscriptWarning {
  return {
    code: 'linkDropped',
    severity: 'hint',
    message: `${count} ${count === 1 ? 'link was' : 'links were'} dropped, text kept: only whole https, http and mailto addresses are published.`,
  };
}
