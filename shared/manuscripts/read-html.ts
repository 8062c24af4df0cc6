import { isAsideLine } from './asides.ts';
import type { Draft } from './draft.ts';
import { SENTENCE_END, splitHeader } from './headline.ts';
import { attribute } from './html-tree.ts';
import { couldBeLabel } from './labels.ts';
import { MOST_HTML } from './limits.ts';
import { ManuscriptError } from './manuscript-error.ts';
import { htmlOf, type PageBlock, pageBlocks } from './page-blocks.ts';
import { isElement, lineOfNode, type PageElement, type PageNode } from './page-nodes.ts';
import { parseHtml } from './parse-html.ts';
import { sameLine, saysSomething, tidyLine } from './prose.ts';
import type { ManuscriptWarning } from './warning.ts';

/** Titles that programs give to pages whose writers gave them none. */
const NO_TITLE =
  /^(?:document|dokumen|untitled|tanpa judul|microsoft word|siaran pers|press release)\b/iu;

/**
 * HTML: a piece of it, a page that Word has saved, or a mail. The headline is its first h1, or as in
 * plain text, or the page's title; its blocks tell the lines that they were written on.
 *
 * @throws ManuscriptError tooDeep, tooLarge
 */
export function readHtml(text: string, name: string): Draft {
  const page = parseHtml(text, name);
  const elements = [...elementsIn(page.childNodes)];
  const body = elements.find(({ tagName }) => tagName === 'body');
  const title = elements.find(({ tagName }) => tagName === 'title');
  const { headline, line, labels, rest } = headed(
    pageBlocks(body?.childNodes ?? []),
    titleIn(title),
  );
  const html = htmlOf(rest);
  if (html.length > MOST_HTML) {
    throw new ManuscriptError(
      'tooLarge',
      `at most ${MOST_HTML} characters`,
      name,
      `${html.length}`,
    );
  }
  const pictures = elements.filter(isPicture).length;
  return {
    ...(headline !== undefined && { headline }),
    sources: line === undefined ? {} : { headline: { line } },
    ...{ html, unit: 'line', labels, warnings: pictures > 0 ? [picturesLeftOut(pictures)] : [] },
  };
}

function* elementsIn(nodes: readonly PageNode[]): Generator<PageElement> {
  for (const node of nodes.filter(isElement)) {
    yield node;
    yield* elementsIn(node.childNodes);
  }
}

interface Title {
  readonly text: string;
  readonly line: number | undefined;
}

function titleIn(element: PageElement | undefined): Title | undefined {
  const [node] = element?.childNodes ?? [];
  const text = tidyLine(node && 'value' in node ? node.value : '');
  if (!node || !saysSomething(text) || NO_TITLE.test(text)) return undefined;
  return { text, line: lineOfNode(node) };
}

interface Headed {
  readonly headline?: string;
  readonly line?: number | undefined;
  readonly labels: readonly string[];
  /** the blocks without it, and without labels above it */
  readonly rest: readonly PageBlock[];
}

function headed(blocks: readonly PageBlock[], title: Title | undefined): Headed {
  const h1 = blocks.findIndex(({ tag, text }) => tag === 'h1' && saysSomething(text));
  const heading = blocks[h1];
  if (heading) {
    const above = blocks.slice(0, h1);
    const labels = above.filter(({ text }) => !isAsideLine(text));
    const areLabels = labels.every(({ text }) => couldBeLabel(text));
    const kept = areLabels ? above.filter((block) => !labels.includes(block)) : above;
    return {
      ...{ headline: heading.text, line: heading.line, rest: [...kept, ...blocks.slice(h1 + 1)] },
      labels: areLabels ? labels.map(({ text }) => text) : [],
    };
  }
  return asInPlainText(blocks, title);
}

function asInPlainText(blocks: readonly PageBlock[], title: Title | undefined): Headed {
  const asides = blocks.filter(({ text }) => isAsideLine(text));
  const others = blocks.filter((block) => !asides.includes(block));
  const end = others.findIndex(({ tag }) => !/^(?:p|h\d)$/.test(tag));
  const lines = others.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
  const { headline, rest } = splitHeader(lines);
  const at = lines.length - rest.length;
  const found = headline !== undefined && !SENTENCE_END.test(headline);
  if (title && !found) return { headline: title.text, line: title.line, labels: [], rest: blocks };
  const labels = lines.slice(0, at).filter((line) => !sameLine(line, headline ?? ''));
  return {
    ...(headline !== undefined && { headline, line: others[at - 1]?.line }),
    ...{ labels, rest: [...asides, ...others.slice(at)] },
  };
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
