import { isAsideLine } from './asides.ts';
import { splitHeader } from './headline.ts';
import { couldBeLabel } from './labels.ts';
import type { PageBlock } from './page-blocks.ts';
import { sameLine, saysSomething } from './prose.ts';
import { SENTENCE_END } from './sentence-end.ts';

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
  if (heading) {
    const above = blocks.slice(0, h1);
    const labels = above.filter(({ text }) => !isAsideLine(text));
    const areLabels = labels.every(({ text }) => couldBeLabel(text));
    const kept = areLabels ? above.filter((block) => !labels.includes(block)) : above;
    return {
      ...{ headline: heading.text, line: heading.line, rest: [...kept, ...blocks.slice(h1 + 1)] },
      labels: areLabels ? labels.map(({ text }) => text) : [],
    };
  }
  return asInPlainText(blocks, title);
}

function asInPlainText(blocks: readonly PageBlock[], title: Title | undefined): Headed {
  const asides = blocks.filter(({ text }) => isAsideLine(text));
  const others = blocks.filter((block) => !asides.includes(block));
  const end = others.findIndex(({ tag }) => !/^(?:p|h\d)$/.test(tag));
  const lines = others.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
  const { headline, rest } = splitHeader(lines);
  const at = lines.length - rest.length;
  const found = headline !== undefined && !SENTENCE_END.test(headline);
  if (title && !found) return { headline: title.text, line: title.line, labels: [], rest: blocks };
  const labels = lines.slice(0, at).filter((line) => !sameLine(line, headline ?? ''));
  return {
    ...(headline !== undefined && { headline, line: others[at - 1]?.line }),
    ...{ labels, rest: [...asides, ...others.slice(at)] },
  };
}
