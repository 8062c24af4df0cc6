import { openTag } from '../../../../shared/manuscripts/body/source-tree.ts';
import { type Block, isEmpty, type TextBlock } from './blocks.ts';
import { paragraphHtml, spansHtml, withoutBold } from './html.ts';
import { isItem, listsHtml } from './lists.ts';
import { tableHtml } from './tables.ts';

/** Blocks as HTML, without what `leftOut` names and what is empty. */
export function writeHtml(blocks: readonly Block[], leftOut: ReadonlySet<TextBlock>): string {
  const kept = blocks.filter(
    (block) => block.type === 'table' || !(isEmpty(block) || leftOut.has(block)),
  );
  let html = '';
  let at = 0;
  while (at < kept.length) {
    const end = endOf(kept, at);
    html += groupHtml(kept.slice(at, end), leftOut);
    at = end;
  }
  return html;
}

/** Items stand together in a list, and quotes in a quotation; anything else stands alone. */
function endOf(blocks: readonly Block[], from: number): number {
  const kind = kindOf(blocks[from]);
  if (kind === 'other') return from + 1;
  let end = from + 1;
  while (end < blocks.length && kindOf(blocks[end]) === kind) end += 1;
  return end;
}

function kindOf(block: Block | undefined): 'item' | 'quote' | 'other' {
  if (block?.type !== 'text') return 'other';
  if (isItem(block)) return isPlain(block) ? 'item' : 'other';
  return block.role === 'quote' ? 'quote' : 'other';
}

/** A numbered heading is a heading. */
function isPlain({ role }: TextBlock): boolean {
  return role === 'text' || role === 'caption' || role === 'quote';
}

function groupHtml(group: readonly Block[], leftOut: ReadonlySet<TextBlock>): string {
  const [first] = group;
  if (!first) return '';
  if (first.type === 'table') {
    return tableHtml(first, (blocks, header) => cellHtml(blocks, header, leftOut));
  }
  const paragraphs = group.filter((block) => block.type === 'text');
  if (kindOf(first) === 'item') return listsHtml(paragraphs.filter(isItem));
  const html = paragraphs.map((one) => paragraphHtml(one, labelOf(one))).join('');
  return kindOf(first) === 'quote'
    ? `${openTag('blockquote', first.at)}${html}</blockquote>`
    : html;
}

function labelOf({ item }: TextBlock): string {
  if (!item || item.mark.kind === 'bullet') return '';
  return item.mark.kind === 'label' ? `${item.mark.label} ` : `${item.mark.number}. `;
}

/** A single paragraph needs no element of its own. */
function cellHtml(
  blocks: readonly Block[],
  header: boolean,
  leftOut: ReadonlySet<TextBlock>,
): string {
  const [only, ...others] = blocks;
  const single = only?.type === 'text' && others.length === 0 && kindOf(only) === 'other';
  if (!single) return writeHtml(blocks, leftOut);
  if (leftOut.has(only)) return '';
  return spansHtml(header ? withoutBold(only.spans) : only.spans);
}
