import { isTextBlock, lineOf } from '../body/body-line.ts';
import { type BodyElement, textOf } from '../body/body-tree.ts';
import { collapse } from '../prose/prose.ts';
import { bylineOf, isLabelled, type Labelled, labelledIn } from './byline-labels.ts';
import { isList, itemsOf } from './item-lines.ts';
import { type Convention, nearEnds, placeOf } from './taken.ts';

/**
 * Takes off a byline in labels, near either end of a body: `Oleh: Rina Wati` below the headline, or
 * `Penulis: …`, `Editor: …`, `Foto: …` below each other. The photographer that they name is that of all
 * photos; a lone `Foto: …` is a caption.
 */
export const labels: Convention = (body) => {
  const near = nearEnds(body);
  const isNear = (at: number) => near[at]?.top === true || near[at]?.end === true;
  const first = body.findIndex((block, at) => isNear(at) && tellsWho(block));
  if (first < 0) return {};
  let [start, end] = [first, first + 1];
  while (start > 0 && joins(body[start - 1], body[start])) start -= 1;
  while (end < body.length && joins(body[end], body[end - 1])) end += 1;
  const run = body.slice(start, end);
  const said = run.flatMap((block) => labelledLines(block) ?? []);
  const byline = bylineOf(said);
  const photographer = said.find((line) => line.photographer !== undefined)?.photographer;
  const [opening] = run;
  if (!byline || !opening) return {};
  return {
    found: { byline },
    places: placeOf('byline', opening),
    blocks: [...body.slice(0, start), ...body.slice(end)],
    ...(photographer !== undefined && { photographer }),
  };
};

function tellsWho(block: BodyElement): boolean {
  return labelledLines(block) !== undefined && linesOf(block).some(isLabelled);
}

/** Whether a block of labels belongs to the one beside it: a photographer’s stands in the next line. */
function joins(block: BodyElement | undefined, beside: BodyElement | undefined): boolean {
  const lines = block && labelledLines(block);
  if (!block || !lines) return false;
  if (tellsWho(block) || lines.some(({ office }) => office !== undefined)) return true;
  const [one, other] = [block.at, beside?.at];
  return one === undefined || other === undefined || Math.abs(one - other) <= 1;
}

/** What each line of a block says, where all of them are labels and names. */
function labelledLines(block: BodyElement): Labelled[] | undefined {
  const said = linesOf(block).map(labelledIn);
  const told = said.filter((line) => line !== undefined);
  return told.length > 0 && told.length === said.length ? told : undefined;
}

function linesOf(block: BodyElement): string[] {
  if (isList(block)) return itemsOf(block).map(lineOf);
  if (!isTextBlock(block)) return [];
  return textOf(block.children)
    .split('\n')
    .map((line) => collapse(line).trim());
}
