import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { attribute } from '../body/source-tree.ts';
import { tidyLine } from '../prose/prose.ts';

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** Elements that browsers show as blocks of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements whose content is no text of the release, and what Word has struck out. */
const NO_TEXT = new Set(
  (
    'head script style template noscript noembed noframes iframe object svg math audio video canvas ' +
    'select textarea option xmp title xml del img'
  ).split(' '),
);

export function isElement(node: PageNode): node is PageElement {
  return defaultTreeAdapter.isElementNode(node);
}

/** The nodes that a reader sees: no comments, Word's conditional ones included, and nothing hidden. */
export function visible(nodes: readonly PageNode[]): PageNode[] {
  return nodes.filter((node) => {
    if (!isElement(node)) return defaultTreeAdapter.isTextNode(node);
    return !NO_TEXT.has(node.tagName) && !isHidden(node);
  });
}

/** As mails hide the line that inboxes show, and Word the sign of a list's item. */
function isHidden(element: PageElement): boolean {
  if (attribute(element, 'hidden') !== undefined) return true;
  return /display:none|visibility:hidden|mso-hide:all/.test(styleOf(element));
}

/** Its own style, without white space. */
export function styleOf(element: PageElement): string {
  return attribute(element, 'style')?.replace(/\s+/g, '').toLowerCase() ?? '';
}

/** What was found of elements, which each of those around them asks for: 500 of them, of 50,000. */
const KNOWN_BLOCKS = new WeakMap<PageElement, boolean>();

/** Whether a node is shown as a block, or holds one. */
export function holdsBlock(node: PageNode): boolean {
  if (!isElement(node)) return false;
  const known = KNOWN_BLOCKS.get(node);
  if (known !== undefined) return known;
  const holds = BLOCKS.has(node.tagName) || visible(node.childNodes).some(holdsBlock);
  KNOWN_BLOCKS.set(node, holds);
  return holds;
}

/** Whether nodes have a word, found without gathering all of them. */
export function haveWords(nodes: readonly PageNode[]): boolean {
  return visible(nodes).some((node) => {
    if (isElement(node)) return haveWords(node.childNodes);
    return defaultTreeAdapter.isTextNode(node) && tidyLine(node.value) !== '';
  });
}

/** The words of nodes in one line. */
export function wordsIn(nodes: readonly PageNode[]): string {
  return tidyLine(rawWords(nodes));
}

function rawWords(nodes: readonly PageNode[]): string {
  return visible(nodes)
    .map((node) => {
      if (!isElement(node)) return defaultTreeAdapter.isTextNode(node) ? node.value : '';
      if (node.tagName === 'br') return ' ';
      return BLOCKS.has(node.tagName)
        ? ` ${rawWords(node.childNodes)} `
        : rawWords(node.childNodes);
    })
    .join('');
}

/** The line that a node's words begin on; undefined where the parser has made it up. */
export function lineOfNode(node: PageNode): number | undefined {
  const start = node.sourceCodeLocation?.startLine;
  if (start === undefined || !defaultTreeAdapter.isTextNode(node)) return start;
  const blank = /^\s*/u.exec(node.value)?.[0] ?? '';
  return start + blank.split('\n').length - 1;
}
