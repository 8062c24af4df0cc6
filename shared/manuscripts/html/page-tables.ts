import { escapeMarkup } from '../../text.ts';
import { attribute, openTag } from '../body/source-tree.ts';
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
  const rows = rowsOf(table).map(({ row, cells }) => {
    return `${openTag('tr', lineOfNode(row))}${cells.map(cellHtml).join('')}</tr>`;
  });
  return rows.join('');
}

function cellHtml(cell: PageElement): string {
  const tag = cell.tagName === 'th' ? 'th' : 'td';
  return `<${tag}>${escapeMarkup(wordsIn(cell.childNodes))}</${tag}>`;
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
