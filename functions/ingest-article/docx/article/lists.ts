import { openTag } from '../../../../shared/manuscripts/body/source-tree.ts';
import type { TextBlock } from './blocks.ts';
import { paragraphHtml, spansHtml } from './html.ts';

/** A paragraph that is an item of a list. */
export type Item = TextBlock & { readonly item: NonNullable<TextBlock['item']> };

export function isItem(block: TextBlock): block is Item {
  return block.item !== undefined;
}

/**
 * Items that follow one another, as lists within lists. Where a list begins anew or counts in another
 * way than HTML does by itself, its items keep their numbers: in a list that starts there, or as
 * paragraphs with their labels as Word prints them (`a.`, `1.2`).
 */
export function listsHtml(items: readonly Item[]): string {
  let html = '';
  let at = 0;
  while (at < items.length) {
    const end = endOfList(items, at);
    html += listHtml(items.slice(at, end));
    at = end;
  }
  return html;
}

/** Up to an item that is above the first, or beside it and of another list. */
function endOfList(items: readonly Item[], from: number): number {
  const first = items[from];
  if (!first) return items.length;
  if (first.item.mark.kind === 'label') return from + 1;
  let last = first;
  for (let at = from + 1; at < items.length; at += 1) {
    const next = items[at];
    if (!next || next.item.level < first.item.level) return at;
    if (next.item.level > first.item.level) continue;
    if (!continues(last, next)) return at;
    last = next;
  }
  return items.length;
}

function continues(last: Item, { item: { mark } }: Item): boolean {
  const before = last.item.mark;
  if (mark.kind === 'number' && before.kind === 'number') return mark.number === before.number + 1;
  return mark.kind === 'bullet' && before.kind === 'bullet';
}

function listHtml(items: readonly Item[]): string {
  const [first] = items;
  if (!first) return '';
  const { mark, level } = first.item;
  if (mark.kind === 'label') return paragraphHtml(first, `${mark.label} `);
  const tag = mark.kind === 'bullet' ? 'ul' : 'ol';
  const start = mark.kind === 'number' && mark.number !== 1 ? ` start="${mark.number}"` : '';
  const heads = items.flatMap((one, at) => (one.item.level === level ? [at] : []));
  const entries = heads.map((at, index) => itemHtml(items.slice(at, heads[index + 1])));
  return `${openTag(tag, first.at, start)}${entries.join('')}</${tag}>`;
}

/** An item, and those that stand deeper below it. */
function itemHtml([head, ...below]: readonly Item[]): string {
  if (!head) return '';
  const text = spansHtml(head.spans);
  const item = openTag('li', head.at);
  if (below.length === 0) return `${item}${text}</li>`;
  return `${item}${openTag('p', head.at)}${text}</p>${listsHtml(below)}</li>`;
}
