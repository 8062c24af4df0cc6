import { escapeMarkup } from '../../text.ts';
import { attribute, openTag } from '../body/source-tree.ts';
import { inlineRun } from './page-inlines.ts';
import {
  haveWords,
  isElement,
  lineOfNode,
  type PageElement,
  visible,
  wordsIn,
} from './page-nodes.ts';

interface PageRow {
  readonly row: PageElement;
  readonly cells: readonly PageElement[];
}

function rowsOf(parent: PageElement): PageRow[] {
  return visible(parent.childNodes)
    .filter(isElement)
    .flatMap((child) => {
      if (child.tagName !== 'tr')
        return /^t(?:head|body|foot)$/.test(child.tagName) ? rowsOf(child) : [];
      return [{ row: child, cells: visible(child.childNodes).filter(isElement) }];
    });
}

/**
 * Whether a table only puts things in their places, as mails and old pages have them: it says so, has
 * one column, or holds another table, headings, lists or paragraphs.
 */
export function isLayout(table: PageElement): boolean {
  if (['presentation', 'none'].includes(attribute(table, 'role') ?? '')) return true;
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => row.cells);
  if (cells.some((cell) => holds(cell, /^(?:table|h[1-6]|ul|ol|blockquote)$/))) return true;
  if (cells.some(({ tagName }) => tagName === 'th')) return false;
  return rows.every((row) => row.cells.length < 2) || cells.some((cell) => paragraphsIn(cell) > 1);
}

/** The rows of a table of words; of what is in their cells only the words. */
export function rowsHtml(table: PageElement): string {
  const rows = rowsOf(table);
  const written = rows.map(({ row, cells }, at) => {
    const isHead = at === 0 && rows.length > 1 && cells.every(isBold);
    return `${openTag('tr', lineOfNode(row))}${cells.map((cell) => cellHtml(cell, isHead)).join('')}</tr>`;
  });
  return written.join('');
}

/** Whether it names a column as people do who do not know of heads. */
function isBold(cell: PageElement): boolean {
  return inlineRun(cell.childNodes).isBold;
}

function cellHtml(cell: PageElement, isHead: boolean): string {
  const tag = cell.tagName === 'th' || isHead ? 'th' : 'td';
  const spans = ['colspan', 'rowspan'].map((name) => {
    const span = attribute(cell, name);
    return span === undefined ? '' : ` ${name}="${escapeMarkup(span)}"`;
  });
  return `<${tag}${spans.join('')}>${escapeMarkup(wordsIn(cell.childNodes))}</${tag}>`;
}

function holds(element: PageElement, tags: RegExp): boolean {
  return visible(element.childNodes)
    .filter(isElement)
    .some((child) => tags.test(child.tagName) || holds(child, tags));
}

function paragraphsIn(cell: PageElement): number {
  const own = visible(cell.childNodes).filter(isElement);
  return own.filter((child) => child.tagName === 'p' && haveWords([child])).length;
}
