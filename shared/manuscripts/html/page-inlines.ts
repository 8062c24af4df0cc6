import { defaultTreeAdapter } from 'parse5';
import { escapeMarkup } from '../../text.ts';
import { attribute } from '../body/source-tree.ts';
import { tidyLine } from '../prose/prose.ts';
import {
  isElement,
  lineOfNode,
  type PageElement,
  type PageNode,
  styleOf,
  visible,
} from './page-nodes.ts';

/** Text and emphasis, as HTML and as words. */
interface Words {
  readonly html: string;
  readonly text: string;
  /** all of it */
  readonly isBold: boolean;
  readonly line: number | undefined;
}

/** A run of text and emphasis that is one paragraph, its words in one line. */
export interface InlineRun extends Words {
  /** its words where breaks part them */
  readonly lines: readonly string[];
}

/** A piece of a run: HTML, or where a line ends. */
type Piece = Words | 'break';

type Tags = readonly [open: string, close: string];

/** What the elements around a text have said of it already. */
interface Look {
  readonly isPre: boolean;
  readonly href: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: Look = { isPre: false, href: undefined, bold: false, italic: false };

/** Text and emphasis as paragraphs: two line breaks part them, as they do where mails are written. */
export function inlineRuns(nodes: readonly PageNode[]): InlineRun[] {
  const runs: Piece[][] = [[]];
  let breaks = 0;
  for (const piece of piecesOf(nodes, PLAIN)) {
    if (piece === 'break') {
      breaks += 1;
      continue;
    }
    const blank = isBlank(piece);
    if (blank && breaks > 0) continue;
    if (breaks > 1) runs.push([]);
    else if (breaks === 1) runs.at(-1)?.push('break');
    breaks = 0;
    runs.at(-1)?.push(piece);
  }
  return runs.map(runOf).filter((run) => !isBlank(run));
}

/** Text and emphasis as they stand, in one piece. */
export function inlineRun(nodes: readonly PageNode[]): InlineRun {
  return runOf(piecesOf(nodes, PLAIN));
}

function runOf(pieces: readonly Piece[]): InlineRun {
  const { html, isBold, line } = joined(pieces);
  const lines = linesIn(pieces).map(textOf);
  return { html, text: tidyLine(lines.join(' ')), lines: lines.map(tidyLine), isBold, line };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece === 'break' ? '' : piece.text)).join('');
}

function joined(pieces: readonly Piece[]): Omit<Words, 'text'> {
  const filled = pieces.filter((piece) => piece !== 'break').filter((piece) => !isBlank(piece));
  return {
    html: pieces.map((piece) => (piece === 'break' ? '<br>' : piece.html)).join(''),
    isBold: filled.length > 0 && filled.every(({ isBold }) => isBold),
    line: filled[0]?.line,
  };
}

function isBlank({ html }: Pick<Words, 'html'>): boolean {
  return html.trim() === '';
}

function piecesOf(nodes: readonly PageNode[], look: Look): Piece[] {
  const pieces: Piece[] = [];
  gather(nodes, look, pieces);
  return pieces;
}

/** Wrappers without a meaning are left out, so that line breaks within them count. */
function gather(nodes: readonly PageNode[], outer: Look, pieces: Piece[]): void {
  for (const node of visible(nodes)) {
    if (!isElement(node)) gatherText(node, outer, pieces);
    else if (node.tagName === 'br') pieces.push('break');
    else {
      const look = lookOf(node, outer);
      const tags = tagsFor(look, outer);
      if (tags.length === 0) gather(node.childNodes, look, pieces);
      else for (const piece of wrapped(node, look, tags)) pieces.push(piece);
    }
  }
}

function gatherText(node: PageNode, look: Look, pieces: Piece[]): void {
  const line = lineOfNode(node);
  const text = defaultTreeAdapter.isTextNode(node) ? node.value : '';
  if (!look.isPre) pieces.push(pieceOf(text, line, look));
  else for (const piece of linesOf(text, line, look)) pieces.push(piece);
}

/** What is in an element, each of its lines within its tags. */
function wrapped(element: PageElement, look: Look, tags: readonly Tags[]): Piece[] {
  return linesIn(piecesOf(element.childNodes, look)).flatMap((pieces, at): Piece[] => {
    const { html, isBold, line = lineOfNode(element) } = joined(pieces);
    const within = tags.reduceRight((content, [open, close]) => open + content + close, html);
    const text = textOf(pieces);
    const piece = { html: isBlank({ html }) ? html : within, text, isBold, line };
    return at === 0 ? [piece] : ['break', piece];
  });
}

/** Pieces between line breaks. */
function linesIn(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === 'break') lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
}

function linesOf(text: string, start: number | undefined, look: Look): Piece[] {
  return text.split('\n').flatMap((line, at): Piece[] => {
    const piece = pieceOf(line, start === undefined ? undefined : start + at, look);
    return at === 0 ? [piece] : ['break', piece];
  });
}

function pieceOf(text: string, line: number | undefined, { bold: isBold }: Look): Words {
  return { html: escapeMarkup(text), text, isBold, line };
}

/** What an element makes of the text in it: editors say it in styles, too. */
function lookOf(element: PageElement, outer: Look): Look {
  const style = styleOf(element);
  const { tagName } = element;
  const bold = ['b', 'strong'].includes(tagName)
    ? !/font-weight:(?:normal|400)/.test(style)
    : /font-weight:(?:bold|[6-9]00)/.test(style);
  const italic = ['i', 'em', 'cite'].includes(tagName)
    ? !/font-style:normal/.test(style)
    : /font-style:italic/.test(style);
  const href = tagName === 'a' ? attribute(element, 'href') : undefined;
  return {
    isPre: outer.isPre || tagName === 'pre',
    href: outer.href ?? href,
    bold: outer.bold || bold,
    italic: outer.italic || italic,
  };
}

/** The tags that say what nothing around an element has said: nested ones would multiply. */
function tagsFor(look: Look, outer: Look): Tags[] {
  return [
    ...(look.href === outer.href
      ? []
      : [[`<a href="${escapeMarkup(look.href ?? '')}">`, '</a>'] as const]),
    ...(look.bold === outer.bold ? [] : [['<strong>', '</strong>'] as const]),
    ...(look.italic === outer.italic ? [] : [['<em>', '</em>'] as const]),
  ];
}
