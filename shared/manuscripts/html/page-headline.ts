import { isAsideLine } from '../conventions/asides.ts';
import { splitHeader } from '../headline/headline.ts';
import { couldBeLabel, printedLabels } from '../headline/labels.ts';
import { saysSomething } from '../prose/prose.ts';
import { SENTENCE_END } from '../prose/sentence-end.ts';
import type { PageBlock } from './page-blocks.ts';

/** A page's title, and where it stands. */
export interface Title {
  readonly text: string;
  readonly line: number | undefined;
}

export interface Headed {
  readonly headline?: string;
  readonly line?: number | undefined;
  readonly labels: readonly string[];
  /** the blocks without it, and without labels above it */
  readonly rest: readonly PageBlock[];
}

/**
 * The headline of a page: its first h1, above which short lines are labels; or as in plain text; or its
 * title, where that finds none but a sentence.
 */
export function headed(blocks: readonly PageBlock[], title: Title | undefined): Headed {
  const h1 = blocks.findIndex(({ tag, text }) => tag === 'h1' && saysSomething(text));
  const heading = blocks[h1];
  if (!heading) return asInPlainText(blocks, title);
  const { asides, others } = parted(blocks.slice(0, h1));
  const areLabels = others.every(({ text }) => couldBeLabel(text));
  const above = areLabels ? asides : blocks.slice(0, h1);
  return {
    ...{ headline: heading.text, line: heading.line, rest: [...above, ...blocks.slice(h1 + 1)] },
    labels: areLabels ? printedLabels(others.map(({ text }) => text)) : [],
  };
}

function asInPlainText(blocks: readonly PageBlock[], title: Title | undefined): Headed {
  const { asides, others } = parted(blocks);
  const end = others.findIndex(({ tag }) => !/^(?:p|h\d)$/.test(tag));
  const lines = others.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
  const { headline, labels, rest } = splitHeader(lines, (at) => standsOut(others[at]));
  const found = headline !== undefined && !SENTENCE_END.test(headline);
  if (title && !found) return { headline: title.text, line: title.line, labels: [], rest: blocks };
  const at = lines.length - rest.length;
  return {
    ...(headline !== undefined && { headline, line: others[at - 1]?.line }),
    ...{ labels, rest: [...asides, ...others.slice(at)] },
  };
}

/** Lines about the text, and those of it. */
function parted(blocks: readonly PageBlock[]): Record<'asides' | 'others', PageBlock[]> {
  const marked = blocks.map((block) => ({ block, isAside: isAsideLine(block.text) }));
  return {
    asides: marked.filter(({ isAside }) => isAside).map(({ block }) => block),
    others: marked.filter(({ isAside }) => !isAside).map(({ block }) => block),
  };
}

/** A heading, or a paragraph that is bold from its beginning to its end. */
function standsOut(block: PageBlock | undefined): boolean {
  if (block === undefined || block.tag !== 'p') return block !== undefined;
  return /^<p[^>]*><strong>(?:[^<]|<(?!\/strong))*<\/strong><\/p>$/.test(block.html);
}
