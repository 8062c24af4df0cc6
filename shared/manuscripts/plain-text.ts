import { escapeMarkup } from '../text.ts';
import type { Draft } from './draft.ts';
import { splitHeader } from './headline.ts';
import { paragraphsOf } from './paragraphs.ts';

/** Plain text in the house conventions: labels, headline (once or twice), paragraphs. */
export function readPlainText(text: string): Draft {
  const { headline, rest } = splitHeader(paragraphsOf(text));
  const html = rest.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('\n');
  return headline === undefined ? { html } : { headline, html };
}
