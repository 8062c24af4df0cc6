import { oneLine, shorten } from '../../../shared/text.ts';
import type { AcceptedDocument } from './accept/accept-document.ts';
import type { Parts } from './package/parts.ts';
import { partName } from './package/relationships.ts';
import { textIn, visit, type XmlElement } from './xml/tree.ts';

/** Headers and footers that are looked at; a document has three of each for every section. */
const MOST_MARGINS = 12;

/** Characters that are shown of one. */
const SHOWN = 80;

/** Numbers of pages, and what stands around them. */
const PAGE_NUMBERS = /^(?:halaman|hal|page|dari|of|\d|[\s.,:/|–-])*$/i;

/**
 * Notes what headers and footers say. It is no part of a release (a letterhead, page numbers), but may
 * be something that must not get lost, such as an embargo.
 */
export function noteMargins(
  parts: Parts,
  main: string,
  { relationships, notices }: AcceptedDocument,
): void {
  const margins = [...relationships.values()].filter(
    ({ type, external }) => (type === 'header' || type === 'footer') && !external,
  );
  for (const { target } of margins.slice(0, MOST_MARGINS)) {
    const root = parts.xml(partName(main, target));
    const text = root ? wordsIn(root) : '';
    if (!PAGE_NUMBERS.test(text)) notices.add('margin', undefined, shorten(text, SHOWN));
  }
}

function wordsIn(root: XmlElement): string {
  const paragraphs: string[] = [];
  visit(root, (one) => {
    if (one.name === 'w:p') paragraphs.push('');
    if (one.name === 'w:t') paragraphs.push((paragraphs.pop() ?? '') + textIn(one));
    if (one.name === 'mc:Fallback') return false;
    return true;
  });
  return oneLine(paragraphs.join(' '));
}
