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

/** A run of text and emphasis that is one paragraph. */
export interface InlineRun {
  readonly html: string;
  /** its words in one line */
  readonly text: string;
  readonly line: number | undefined;
}

/** A piece of a run: HTML, or where a line ends. */
type Piece = InlineRun | 'break';

/** Text and emphasis as paragraphs: two line breaks part them, as they do where mails are written. */
export function inlineRuns(nodes: readonly PageNode[]): InlineRun[] {
  const runs: Piece[][] = [[]];
  let breaks = 0;
  for (const piece of piecesOf(nodes, false)) {
    if (piece === 'break') {
      breaks += 1;
      continue;
    }
    const blank = piece.html.trim() === '';
    if (blank && breaks > 0) continue;
    if (breaks > 1) runs.push([]);
    else if (breaks === 1) runs.at(-1)?.push('break');
    breaks = 0;
    runs.at(-1)?.push(piece);
  }
  return runs.map(runOf).filter(({ html }) => html.trim() !== '');
}

/** Text and emphasis as they stand, in one piece. */
export function inlineRun(nodes: readonly PageNode[]): InlineRun {
  return runOf(piecesOf(nodes, false));
}

function runOf(pieces: readonly Piece[]): InlineRun {
  const first = pieces.find((piece) => piece !== 'break' && piece.html.trim() !== '');
  const html = pieces.map((piece) => (piece === 'break' ? '<br>' : piece.html)).join('');
  const text = tidyLine(pieces.map((piece) => (piece === 'break' ? ' ' : piece.text)).join(''));
  return { html, text, line: first === undefined || first === 'break' ? undefined : first.line };
}

/** Wrappers without a meaning are left out, so that line breaks within them count. */
function piecesOf(nodes: readonly PageNode[], isPre: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const node of visible(nodes)) {
    for (const piece of piecesIn(node, isPre)) pieces.push(piece);
  }
  return pieces;
}

function piecesIn(node: PageNode, isPre: boolean): Piece[] {
  const line = lineOfNode(node);
  if (!isElement(node)) {
    const text = defaultTreeAdapter.isTextNode(node) ? node.value : '';
    return isPre ? linesOf(text, line) : [{ html: escapeMarkup(text), text, line }];
  }
  if (node.tagName === 'br') return ['break'];
  const inner = piecesOf(node.childNodes, isPre || node.tagName === 'pre');
  const tags = tagsFor(node);
  if (tags.length === 0) return inner;
  return linesIn(inner).flatMap((pieces, at): Piece[] => {
    const { html, line: first } = runOf(pieces);
    const text = pieces.map((piece) => (piece === 'break' ? '' : piece.text)).join('');
    const wrapped = tags.reduceRight((content, [open, close]) => open + content + close, html);
    const piece = { html: html.trim() === '' ? html : wrapped, text, line: first ?? line };
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

function linesOf(text: string, start: number | undefined): Piece[] {
  return text.split('\n').flatMap((line, at): Piece[] => {
    const number = start === undefined ? undefined : start + at;
    const piece = { html: escapeMarkup(line), text: line, line: number };
    return at === 0 ? [piece] : ['break', piece];
  });
}

/** The tags that say what an element means: editors say it in styles, too. */
function tagsFor(element: PageElement): [string, string][] {
  const style = styleOf(element);
  const { tagName } = element;
  const bold = ['b', 'strong'].includes(tagName)
    ? !/font-weight:(?:normal|400)/.test(style)
    : /font-weight:(?:bold|[6-9]00)/.test(style);
  const italic = ['i', 'em', 'cite'].includes(tagName)
    ? !/font-style:normal/.test(style)
    : /font-style:italic/.test(style);
  const href = tagName === 'a' ? attribute(element, 'href') : undefined;
  return [
    ...(href === undefined
      ? []
      : [[`<a href="${escapeMarkup(href)}">`, '</a>'] as [string, string]]),
    ...(bold ? [['<strong>', '</strong>'] as [string, string]] : []),
    ...(italic ? [['<em>', '</em>'] as [string, string]] : []),
  ];
}
