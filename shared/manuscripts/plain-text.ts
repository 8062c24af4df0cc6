import { escapeMarkup } from '../text.ts';
import type { Draft } from './draft.ts';
import { splitHeader } from './headline.ts';
import { paragraphsOf } from './paragraphs.ts';
import { plainLines, unwrap } from './plain-lines.ts';
import { joinWrappedHeadline } from './wrapped-headline.ts';

/** Plain text in the house conventions: labels, headline (once or twice), paragraphs. */
export function readPlainText(text: string): Draft {
  const lines = joinWrappedHeadline(unwrap(plainLines(text)));
  const { headline, rest } = splitHeader(lines.map((line) => line.text));
  const body = paragraphsOf(lines.slice(lines.length - rest.length));
  const html = body.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('\n');
  return headline === undefined ? { html } : { headline, html };
}
