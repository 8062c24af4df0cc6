import { escapeMarkup } from '../../text.ts';

/** Elements that hold text and its emphasis, never other blocks. */
export const TEXT_BLOCKS = ['p', 'h2', 'h3'] as const;
/** Elements that hold blocks (an item may hold text alone). */
export const CONTAINERS = ['ul', 'ol', 'li', 'blockquote'] as const;
export const INLINES = ['strong', 'em', 'a', 'br'] as const;

export type BodyTag =
  | (typeof TEXT_BLOCKS)[number]
  | (typeof CONTAINERS)[number]
  | (typeof INLINES)[number];

/** A body as plain data: text, or one of the elements that a body may hold. */
export type BodyNode = string | BodyElement;

export interface BodyElement {
  readonly tag: BodyTag;
  /** of `a` alone: absolute, http, https or mailto */
  readonly href?: string;
  /** of blocks: where it stands in its file, a number of a line or a paragraph; never published */
  readonly at?: number;
  /** of a list: its items were the rows of a table; never published */
  readonly isTable?: true;
  readonly children: readonly BodyNode[];
}

export function isBlock(node: BodyNode): boolean {
  return typeof node !== 'string' && !INLINES.some((tag) => tag === node.tag);
}

/** The text of nodes; a line break counts as one LF. */
export function textOf(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.tag === 'br' ? '\n' : textOf(node.children);
    })
    .join('');
}

/** The part of nodes whose text is that between two positions of textOf. */
export function sliceNodes(nodes: readonly BodyNode[], from: number, to = Infinity): BodyNode[] {
  const kept: BodyNode[] = [];
  let at = 0;
  for (const node of nodes) {
    const length = textOf([node]).length;
    const [start, end] = [Math.max(0, from - at), Math.min(length, to - at)];
    at += length;
    if (start >= end) continue;
    if (typeof node === 'string') kept.push(node.slice(start, end));
    else if (node.tag === 'br') kept.push(node);
    else kept.push({ ...node, children: sliceNodes(node.children, start, end) });
  }
  return kept;
}

/**
 * HTML that is well-formed XML as well: lower-case names, quoted attributes, `<br/>`, no entity but
 * XML's five and numbers. `>` is always escaped, so it can stand in CDATA. Blocks stand on lines of
 * their own.
 */
export function serialise(blocks: readonly BodyElement[]): string {
  return blocks.map(serialiseNode).join('\n');
}

function serialiseNode(node: BodyNode): string {
  if (typeof node === 'string') return serialiseText(node);
  if (node.tag === 'br') return '<br/>';
  const href = node.href === undefined ? '' : ` href="${escapeMarkup(node.href)}"`;
  return `<${node.tag}${href}>${node.children.map(serialiseNode).join('')}</${node.tag}>`;
}

/** U+0338 after a tag would compose with its `>` when somebody normalises the HTML: written as number. */
function serialiseText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^\u0338/, '&#824;');
}
