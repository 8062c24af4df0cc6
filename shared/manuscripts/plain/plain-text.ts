import type { Draft } from '../draft.ts';
import { headlineDoubt } from '../headline/doubt.ts';
import { splitHeader } from '../headline/header.ts';
import type { HeaderLine } from '../headline/header-line.ts';
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
  const candidates = lines.map(headerLine);
  const header = splitHeader(candidates);
  const { headline, at = 0, labels, rest } = header;
  const texts = rest.flatMap((place) => lines[place] ?? []);
  const blocks = [...paragraphsHtml(paragraphsOf(texts)), ...asidesHtml(asides)];
  const inOrder = blocks.sort((one, other) => one.number - other.number);
  const html = inOrder.map((block) => block.html).join('\n');
  const printed = lines[at];
  const place = printed && { line: printed.number };
  const draft = { html, unit: 'line', labels, sources: place ? { headline: place } : {} } as const;
  const warnings = [...chat.warnings, ...unstruck.warnings];
  if (headline === undefined || !printed) return { ...draft, warnings };
  const doubts = headlineDoubt(candidates, header, place);
  return {
    ...draft,
    headline,
    warnings: [...warnings, ...doubts, ...withoutDecoration(headline, printed)],
  };
}

/** A line as the headline that it may be: no marks, no emoji around it. */
function headerLine({ text }: PlainLine): HeaderLine {
  return { text: withoutEmojiAround(unmarked(text)), standsOut: isBold(text) };
}

function withoutDecoration(headline: string, { text, number }: PlainLine): ManuscriptWarning[] {
  const quote = unmarked(text);
  if (quote === withoutEmojiAround(quote)) return [];
  const message = 'The headline is printed without the emoji around it.';
  const at = { line: number };
  return [{ code: 'headlineEmoji', severity: 'hint', message, quote, suggestion: headline, at }];
}
