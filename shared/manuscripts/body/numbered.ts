import { type BodyElement, isBlock } from './body-tree.ts';

/** A list's item as paragraphs that bear its number. */
export function numberedParagraphs(number: number, item: BodyElement): BodyElement[] {
  const label = `${number}. `;
  if (!item.children.some(isBlock))
    return [{ ...item, tag: 'p', children: [label, ...item.children] }];
  const blocks = item.children.filter((child) => typeof child !== 'string');
  const [first, ...rest] = blocks;
  if (first?.tag !== 'p') return [{ ...item, tag: 'p', children: [label] }, ...blocks];
  return [{ ...first, children: [label, ...first.children] }, ...rest];
}
