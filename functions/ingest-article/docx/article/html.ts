import { openTag } from '../../../../shared/manuscripts/body/source-tree.ts';
import { escapeMarkup } from '../../../../shared/text.ts';
import { isHeading, type Role } from '../styles/roles.ts';
import type { TextBlock } from './blocks.ts';
import type { Span } from './spans.ts';

const TAGS: Readonly<Record<Role, string>> = {
  title: 'h1',
  subtitle: 'h2',
  h1: 'h1',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  quote: 'p',
  caption: 'p',
  note: 'p',
  text: 'p',
};

/** A paragraph or heading by itself. */
export function paragraphHtml(block: TextBlock, before = ''): string {
  const tag = TAGS[block.role];
  // Headings are bold by themselves.
  const spans = isHeading(block.role) ? withoutBold(block.spans) : block.spans;
  return `${openTag(tag, block.at)}${escapeMarkup(before)}${spansHtml(spans)}</${tag}>`;
}

export function withoutBold(spans: readonly Span[]): Span[] {
  return spans.map((span) => ({ ...span, bold: false }));
}

export function spansHtml(spans: readonly Span[]): string {
  let html = '';
  let at = 0;
  while (at < spans.length) {
    const href = spans[at]?.href;
    const end = endOfLink(spans, at);
    const text = spans.slice(at, end).map(emphasised).join('');
    html += href === undefined ? text : `<a href="${escapeMarkup(href)}">${text}</a>`;
    at = end;
  }
  return html;
}

/** One link, however many looks its words have. */
function endOfLink(spans: readonly Span[], from: number): number {
  let end = from + 1;
  while (end < spans.length && spans[end]?.href === spans[from]?.href) end += 1;
  return end;
}

function emphasised({ text, bold, italic }: Span): string {
  let html = escapeMarkup(text).replaceAll('\n', '<br/>');
  if (italic) html = `<em>${html}</em>`;
  return bold ? `<strong>${html}</strong>` : html;
}
