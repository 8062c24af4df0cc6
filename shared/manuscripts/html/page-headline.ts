import { asidesAmong } from '../conventions/aside-blocks.ts';
import { isAsideLine } from '../conventions/aside-line.ts';
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
 * title, where that finds none but a sentence. Lines about the text stay where they are.
 */
export function headed(blocks: readonly PageBlock[], title: Title | undefined): Headed {
  const h1 = blocks.findIndex((block) => block.tag === 'h1' && isHeadline(block));
  const heading = blocks[h1];
  if (!heading) return asInPlainText(blocks, title);
  const above = blocks.slice(0, h1);
  const labels = ofText(above).filter(({ text }) => saysSomething(text));
  const areLabels = labels.every(({ text }) => couldBeLabel(text));
  const kept = areLabels ? above.filter((block) => !labels.includes(block)) : above;
  return {
    ...{ headline: heading.text, line: heading.line, rest: [...kept, ...blocks.slice(h1 + 1)] },
    labels: areLabels ? printedLabels(labels.map(({ text }) => text)) : [],
  };
}

function asInPlainText(blocks: readonly PageBlock[], title: Title | undefined): Headed {
  const own = ofText(blocks);
  const end = own.findIndex(({ tag }) => !/^(?:p|h\d)$/.test(tag));
  const lines = own.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
  const { headline, labels, rest } = splitHeader(lines, (at) => standsOut(own[at]));
  const found = headline !== undefined && !SENTENCE_END.test(headline);
  if (title && !found) return { headline: title.text, line: title.line, labels: [], rest: blocks };
  const header = new Set(own.slice(0, lines.length - rest.length));
  return {
    ...(headline !== undefined && { headline, line: [...header].at(-1)?.line }),
    ...{ labels, rest: blocks.filter((block) => !header.has(block)) },
  };
}

/** Those that are not about the text. */
function ofText(blocks: readonly PageBlock[]): PageBlock[] {
  const asides = asidesAmong(
    blocks.map(({ tag, text }) => ({ text, isList: tag === 'ul' || tag === 'ol' })),
  );
  return blocks.filter((_, at) => !asides[at]);
}

/** Whether a heading has words, and is not about the text. */
function isHeadline({ text }: PageBlock): boolean {
  return saysSomething(text) && !isAsideLine(text);
}

/** A heading, or a paragraph that is bold from its beginning to its end. */
function standsOut(block: PageBlock | undefined): boolean {
  return block !== undefined && (block.tag !== 'p' || block.isBold);
}
