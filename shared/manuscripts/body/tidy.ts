import { collapse, quietText, tightenPunctuation } from '../prose/prose.ts';
import type { BodyElement, BodyNode } from './body-tree.ts';
import { isBlock, TEXT_BLOCKS } from './body-tree.ts';

/** Blocks as a copy editor leaves them: single spaces, none before punctuation, nothing empty. */
export function tidyBlocks(blocks: readonly BodyElement[]): BodyElement[] {
  return blocks.map(tidyBlock).filter(({ children }) => children.length > 0);
}

function tidyBlock(block: BodyElement): BodyElement {
  return {
    ...block,
    children: holdsText(block) ? tidyText(block.children) : tidyBlocks(elements(block)),
  };
}

/** Whether an element's children are text and emphasis. */
function holdsText(block: BodyElement): boolean {
  if (TEXT_BLOCKS.some((tag) => tag === block.tag)) return true;
  return block.tag === 'li' && !block.children.some(isBlock);
}

function elements(block: BodyElement): BodyElement[] {
  return block.children.filter((child) => typeof child !== 'string');
}

function tidyText(nodes: readonly BodyNode[]): BodyNode[] {
  return trimEnd(tidyInline(nodes, { started: false, afterSpace: true }));
}

/** What was written so far, across elements: anything at all, and whether it ends with white space. */
interface Written {
  started: boolean;
  afterSpace: boolean;
}

function tidyInline(nodes: readonly BodyNode[], written: Written): BodyNode[] {
  const tidied: BodyNode[] = [];
  for (const node of nodes) {
    if (typeof node === 'string') {
      const text = tightenPunctuation(collapse(quietText(node)));
      const kept = written.afterSpace ? text.trimStart() : text;
      if (kept === '') continue;
      written.started = true;
      written.afterSpace = kept.endsWith(' ');
      tidied.push(kept);
    } else if (node.tag === 'br') {
      if (!written.started) continue;
      tidied.push(node);
      written.afterSpace = true;
    } else {
      const children = tidyInline(node.children, written);
      if (children.length > 0) tidied.push({ ...node, children });
    }
  }
  return tidied;
}

/** Without white space and line breaks at the end. */
function trimEnd(nodes: readonly BodyNode[]): BodyNode[] {
  const kept = [...nodes];
  for (let last = kept.pop(); last !== undefined; last = kept.pop()) {
    if (typeof last === 'string') {
      const text = last.trimEnd();
      if (text !== '') return [...kept, text];
    } else if (last.tag !== 'br') {
      const children = trimEnd(last.children);
      if (children.length > 0) return [...kept, { ...last, children }];
    }
  }
  return [];
}
