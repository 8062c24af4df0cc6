import { openTag } from '../body/source-tree.ts';
import { findByline } from '../conventions/byline.ts';
import { alikeItems, itemRuns, type ListItem } from './list-items.ts';
import { blockHtml } from './plain-html.ts';
import type { PlainLine } from './plain-lines.ts';

/** Blocks of HTML that stand where a line of the text does. */
export interface NumberedHtml {
  readonly html: string;
  /** of the first line */
  readonly number: number;
}

/**
 * Paragraphs as HTML, in which items that follow each other are lists, at most two deep: bullets, emoji
 * and dashes from two on, numbers from two on that count from 1. Other items stay paragraphs, signs and
 * all, since a body could not hold them as they were written.
 */
export function paragraphsHtml(paragraphs: readonly PlainLine[]): NumberedHtml[] {
  return itemRuns(paragraphs).map((part) => {
    if (!Array.isArray(part)) return { html: blockHtml('p', part), number: part.number };
    return { html: listBlocks(part, true).join('\n'), number: part[0]?.line.number ?? 1 };
  });
}

function listBlocks(items: readonly ListItem[], outermost: boolean): string[] {
  return alikeItems(items).flatMap((group) => {
    const tag = listTag(group, outermost);
    return tag === undefined ? group.flatMap(asParagraphs) : listHtml(tag, group);
  });
}

function asParagraphs({ line, inner }: ListItem): string[] {
  return [blockHtml('p', line), ...listBlocks(inner, false)];
}

/** A dash alone may open words that somebody said, an emoji a line, a number a heading. */
function listTag(group: readonly ListItem[], outermost: boolean): 'ul' | 'ol' | undefined {
  const { kind, value } = group[0]?.marker ?? {};
  if (kind === undefined || kind === 'letter' || (kind === 'number' && value !== 1))
    return undefined;
  const listed = group.length > 1 || !outermost || group[0]?.marker.kind === 'bullet';
  if (!listed) return undefined;
  return kind === 'number' ? 'ol' : 'ul';
}

function listHtml(tag: 'ul' | 'ol', group: readonly ListItem[]): string[] {
  const { group: items, codes } = partCodes(group);
  const signs = new Set(items.map(({ marker }) => marker.sign.trim()));
  const html = items.map(({ line, marker, inner }) => {
    // Emoji that differ say something (✅ ❌), one that is repeated is a bullet.
    const kept = marker.kind === 'picture' && signs.size > 1;
    const text = kept ? line.text : line.text.slice(marker.sign.length);
    return blockHtml('li', { ...line, text }, listBlocks(inner, false).join(''));
  });
  const list = `${openTag(tag, items[0]?.line.number ?? 1)}${html.join('')}</${tag}>`;
  return codes ? [list, blockHtml('p', codes)] : [list];
}

/** Byline codes behind the last item close the text, not that item. */
function partCodes(group: readonly ListItem[]): { group: readonly ListItem[]; codes?: PlainLine } {
  const last = group.at(-1);
  const found = last && last.inner.length === 0 ? findByline(last.line.text) : undefined;
  if (!last || !found || found.start <= last.marker.sign.length) return { group };
  const { line } = last;
  const before = { ...line, text: line.text.slice(0, found.start).trimEnd() };
  const codes = { ...line, text: line.text.slice(found.start) };
  return { group: [...group.slice(0, -1), { ...last, line: before }], codes };
}
