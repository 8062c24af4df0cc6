import { escapeMarkup } from '../text.ts';
import { takeAsides } from './asides.ts';
import type { Draft } from './draft.ts';
import { splitHeader } from './headline.ts';
import { PLACE_ATTRIBUTE } from './html-tree.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type PlainLine, plainLines, unwrap } from './plain-lines.ts';
import { joinWrappedHeadline } from './wrapped-headline.ts';

/** Plain text in the house conventions: labels, headline (once or twice), paragraphs. */
export function readPlainText(text: string): Draft {
  const { lines: own, asides } = takeAsides(plainLines(text));
  const lines = joinWrappedHeadline(unwrap(own));
  const { headline, rest } = splitHeader(lines.map((line) => line.text));
  const start = lines.length - rest.length;
  const html = [...paragraphsOf(lines.slice(start)), ...asides].map(paragraph).join('\n');
  const printed = lines[start - 1];
  if (headline === undefined || !printed) return { sources: {}, html, unit: 'line' };
  return { headline, sources: { headline: { line: printed.number } }, html, unit: 'line' };
}

function paragraph({ text, number }: PlainLine): string {
  return `<p ${PLACE_ATTRIBUTE}="${number}">${escapeMarkup(text)}</p>`;
}
