import type { Draft } from '../draft.ts';
import { splitHeader } from '../headline/headline.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { withoutChat } from './chat.ts';
import { withoutEmojiAround } from './emoji.ts';
import { isBold, unmarked } from './emphasis.ts';
import { paragraphsHtml } from './lists.ts';
import { paragraphsOf } from './paragraphs.ts';
import { asidesHtml, takeAsides } from './plain-asides.ts';
import { type PlainLine, plainLines, unwrap } from './plain-lines.ts';
import { rawLines } from './raw-lines.ts';
import { leaveOutStruck } from './struck.ts';
import { joinWrappedHeadline } from './wrapped-headline.ts';

/**
 * Plain text in the house conventions, also as it was copied or exported from WhatsApp: labels, headline
 * (once or twice), paragraphs and lists.
 */
export function readPlainText(text: string): Draft {
  const chat = withoutChat(rawLines(text));
  const unstruck = leaveOutStruck(chat.lines);
  const { lines: own, asides } = takeAsides(plainLines(unstruck.lines));
  const lines = joinWrappedHeadline(unwrap(own));
  const { headline, labels, rest } = splitHeader(lines.map(headerText), (at) => {
    return isBold(lines[at]?.text ?? '');
  });
  const start = lines.length - rest.length;
  const blocks = [...paragraphsHtml(paragraphsOf(lines.slice(start))), ...asidesHtml(asides)];
  const inOrder = blocks.sort((one, other) => one.number - other.number);
  const html = inOrder.map((block) => block.html).join('\n');
  const warnings = [...chat.warnings, ...unstruck.warnings];
  const printed = lines[start - 1];
  const draft = { html, unit: 'line', labels } as const;
  if (headline === undefined || !printed) return { ...draft, sources: {}, warnings };
  return {
    ...draft,
    headline,
    sources: { headline: { line: printed.number } },
    warnings: [...warnings, ...withoutDecoration(headline, printed)],
  };
}

/** A line as the headline that it may be: no marks, no emoji around it. */
function headerText({ text }: PlainLine): string {
  return withoutEmojiAround(unmarked(text));
}

function withoutDecoration(headline: string, { text, number }: PlainLine): ManuscriptWarning[] {
  const quote = unmarked(text);
  if (quote === withoutEmojiAround(quote)) return [];
  const message = 'The headline is printed without the emoji around it.';
  const at = { line: number };
  return [{ code: 'headlineEmoji', severity: 'hint', message, quote, suggestion: headline, at }];
}
