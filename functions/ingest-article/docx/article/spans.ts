/** Text that looks the same from end to end. A line break is one LF. */
export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | undefined;
}

/**
 * Spans as an author would have set them. Word cuts text wherever it was edited, so equal neighbours
 * are joined; white space at the ends of emphasis belongs outside of it.
 */
export function tidySpans(spans: readonly Span[]): Span[] {
  return joined(joined(spans).flatMap(withoutEdges));
}

function joined(spans: readonly Span[]): Span[] {
  const kept: { span: Span; texts: string[] }[] = [];
  for (const span of spans) {
    if (span.text === '') continue;
    const last = kept.at(-1);
    if (last && looksLike(last.span, span)) last.texts.push(span.text);
    else kept.push({ span, texts: [span.text] });
  }
  return kept.map(({ span, texts }) => ({ ...span, text: texts.join('') }));
}

function looksLike(a: Span, b: Span): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.href === b.href;
}

function withoutEdges(span: Span): Span[] {
  if (!span.bold && !span.italic && span.href === undefined) return [span];
  const text = span.text.trim();
  const plain = { bold: false, italic: false, href: undefined };
  if (text === '') return [{ ...plain, text: span.text }];
  const start = span.text.indexOf(text);
  return [
    { ...plain, text: span.text.slice(0, start) },
    { ...span, text },
    { ...plain, text: span.text.slice(start + text.length) },
  ];
}

/** Raised and lowered characters as such, where Unicode has all of them: m², CO₂. */
export function raised(text: string, how: 'superscript' | 'subscript'): string {
  const characters = [...text].map((one) => (how === 'superscript' ? SUPER : SUB).get(one));
  return characters.every((one) => one !== undefined) ? characters.join('') : text;
}

const DIGITS = '0123456789+-=()';
const SUPER = new Map([...DIGITS].map((one, at) => [one, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'][at]]));
const SUB = new Map([...DIGITS].map((one, at) => [one, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at]]));
