import { attribute } from '../body/source-tree.ts';
import {
  isElement,
  type PageElement,
  type PageNode,
  styleOf,
  visible,
  wordsIn,
} from './page-nodes.ts';

export interface WordListItem {
  /** without its sign */
  readonly children: readonly PageNode[];
  /** where its sign is one */
  readonly number?: number;
}

/**
 * A paragraph that Word shows as an item of a list: it saves the sign as text, in an element that says
 * so. Undefined for other paragraphs.
 */
export function wordListItem(element: PageElement): WordListItem | undefined {
  if (element.tagName !== 'p' || !/mso-list:(?!ignore|none)/.test(styleOf(element)))
    return undefined;
  const [first] = signsIn(element.childNodes);
  const sign = first ? wordsIn([first]) : '';
  const [, number] = /^\(?(\d{1,3})[.)]?$/.exec(sign) ?? [];
  const children = withoutSigns(element.childNodes);
  return number === undefined ? { children } : { children, number: Number(number) };
}

function isSign(node: PageNode): boolean {
  return isElement(node) && /mso-list:ignore/.test(styleOf(node));
}

function* signsIn(nodes: readonly PageNode[]): Generator<PageNode> {
  for (const node of nodes) {
    if (isSign(node)) yield node;
    else if (isElement(node)) yield* signsIn(node.childNodes);
  }
}

/** Signs may stand within an element for their font: that one then holds nothing else. */
function withoutSigns(nodes: readonly PageNode[]): PageNode[] {
  return visible(nodes).filter((node) => {
    if (isSign(node)) return false;
    if (!isElement(node) || attribute(node, 'style') === undefined) return true;
    const [sign] = signsIn([node]);
    return sign === undefined || wordsIn([node]) !== wordsIn([sign]);
  });
}
