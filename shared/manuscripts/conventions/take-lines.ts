import { isTextBlock } from '../body/body-line.ts';
import { type BodyElement, type BodyNode, isBlock, textOf } from '../body/body-tree.ts';
import { nodesByLine } from '../body/nodes-by-line.ts';
import { tidyBlocks } from '../body/tidy.ts';
import { collapse } from '../prose/prose.ts';
import type { PlacedText } from './taken.ts';

/** Whether a line is to be taken; `at` counts the outermost blocks. */
type IsTaken = (line: string, at: number) => boolean;

/** Lines that were taken off a body, and what is left of it, nothing of it empty. */
interface TakenLines {
  readonly taken: readonly PlacedText[];
  readonly blocks: readonly BodyElement[];
}

/** Takes lines off a body however deep they stand: paragraphs, headings, items, or lines within them. */
export function takeLines(body: readonly BodyElement[], isTaken: IsTaken): TakenLines {
  const taken: PlacedText[] = [];
  const blocks = body.flatMap((block, at) => {
    const count = taken.length;
    const left = without(block, (line) => isTaken(line, at), taken);
    return taken.length === count ? [block] : tidyBlocks([left]);
  });
  return { taken, blocks };
}

function without(
  block: BodyElement,
  isTaken: (line: string) => boolean,
  taken: PlacedText[],
): BodyElement {
  const inner = block.children.filter((child) => typeof child !== 'string');
  const holdsText = isTextBlock(block) || (block.tag === 'li' && !inner.some(isBlock));
  if (!holdsText) {
    return { ...block, children: inner.map((child) => without(child, isTaken, taken)) };
  }
  const kept: BodyNode[] = [];
  const count = taken.length;
  for (const nodes of nodesByLine(block.children)) {
    const text = collapse(textOf(nodes)).trim();
    if (isTaken(text)) taken.push({ text, at: block.at });
    else kept.push(...(kept.length > 0 ? [BREAK] : []), ...nodes);
  }
  return taken.length === count ? block : { ...block, children: kept };
}

const BREAK: BodyElement = { tag: 'br', children: [] };
