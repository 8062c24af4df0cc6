import { type DefaultTreeAdapterTypes, defaultTreeAdapter } from 'parse5';
import { tidyLine } from '../prose/prose.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Characters of a column's name. A longer one is no name, and every row would repeat it. */
const LONGEST_NAME = 60;

/** One row of a table as a sentence. */
export interface TableRow {
  readonly row: Element;
  readonly text: string;
}

/**
 * A table as sentences, one a row, since feed readers and telephones show tables badly: with a head,
 * `Kecamatan: Samarinda Ulu; Peserta: 40`, without one, `Samarinda Ulu; 40`. Rows without text are
 * left out; a table within a cell counts as its text.
 */
export function tableRows(table: Element): TableRow[] {
  const [first, ...rest] = rowsIn(table);
  if (!first) return [];
  const names = rest.length > 0 ? namesIn(first) : undefined;
  return (names ? rest : [first, ...rest])
    .map((row) => ({ row, text: sentenceOf(row, names) }))
    .filter(({ text }) => text !== '');
}

function sentenceOf(row: Element, names: readonly string[] | undefined): string {
  const cells = cellsIn(row).map((cell, column) => labelled(textIn(cell), names?.[column]));
  return cells.filter((cell) => cell !== '').join('; ');
}

/** The names of columns, where a row holds nothing else. */
function namesIn(row: Element): string[] | undefined {
  const cells = cellsIn(row);
  if (!cells.every(({ tagName }) => tagName === 'th')) return undefined;
  const names = cells.map(textIn);
  return names.every(({ length }) => length <= LONGEST_NAME) ? names : undefined;
}

function labelled(value: string, name: string | undefined): string {
  return name && value ? `${name}: ${value}` : value;
}

function rowsIn(parent: Element): Element[] {
  return children(parent).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsIn(child) : [];
  });
}

function cellsIn(row: Element): Element[] {
  return children(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function children(parent: Element): Element[] {
  return parent.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node));
}

function textIn(element: Element): string {
  return tidyLine(wordsIn(element));
}

function wordsIn(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      if (!defaultTreeAdapter.isElementNode(node)) return '';
      return ['strong', 'em', 'a'].includes(node.tagName) ? wordsIn(node) : ` ${wordsIn(node)} `;
    })
    .join('');
}
