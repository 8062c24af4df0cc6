import { A_DOCX, damaged, Refusal } from '../refusal.ts';
import { elementsIn } from '../xml/tree.ts';
import type { Parts } from './parts.ts';
import { partName } from './relationships.ts';

/** Other documents in archives, by what only they hold. */
const OTHERS: readonly (readonly [part: string, what: string])[] = [
  ['xl/workbook.xml', 'an Excel workbook: copy its text into a Word document'],
  ['ppt/presentation.xml', 'a PowerPoint presentation: copy its text into a Word document'],
  ['content.xml', 'an OpenDocument file (.odt): save it as .docx'],
  ['Index/Document.iwa', 'a Pages document: export it as Word (.docx)'],
  ['META-INF/container.xml', 'an e-book (EPUB): save its text as .docx'],
];

/**
 * The name of the part that holds the text.
 *
 * @throws Refusal wrongFormat for archives that are no Word document, or one with macros
 */
export function mainPart(parts: Parts): string {
  const document = [...parts.relationships('').values()].find(
    ({ type, external }) => type === 'officeDocument' && !external,
  );
  const named = document && partName('', document.target);
  const name = named && parts.has(named) ? named : 'word/document.xml';
  const other = OTHERS.find(([part]) => parts.has(part));
  if (other) throw wrongFormat(other[1]);
  if (!parts.has(name)) throw wrongFormat('a ZIP archive: send the document itself as .docx');
  if (hasMacros(parts, name)) {
    throw wrongFormat('one with macros (.docm): save it as .docx, which leaves them out');
  }
  return name;
}

function hasMacros(parts: Parts, name: string): boolean {
  const types = parts.xml('[Content_Types].xml');
  if (!types) throw damaged('one without its table of contents');
  return elementsIn(types).some(
    ({ attributes }) =>
      attributes.PartName?.toLowerCase() === `/${name.toLowerCase()}` &&
      /macroEnabled/i.test(attributes.ContentType ?? ''),
  );
}

function wrongFormat(received: string): Refusal {
  return new Refusal('wrongFormat', A_DOCX, received);
}
