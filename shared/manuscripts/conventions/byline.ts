import { lineOf } from '../body/body-line.ts';
import { sliceNodes, textOf } from '../body/body-tree.ts';
import { tidyBlocks } from '../body/tidy.ts';
import { bylineCodes } from '../byline-codes.ts';
import type { Byline } from '../manuscript.ts';
import { isNote } from './note-marks.ts';
import { type Convention, placeOf } from './taken.ts';

export interface FoundByline {
  readonly byline: Byline;
  /** where the brackets open in the paragraph */
  readonly start: number;
}

/** Two codes or more between slashes, each beginning with a letter: a date is none. */
const CODE = String.raw`\p{L}[\p{L}\p{N}.&-]{0,19}(?: [\p{Lu}\p{N}.&-]{1,19})?`;
const CODES = new RegExp(`^${CODE}(?: ?/ ?${CODE}){1,5}$`, 'u');

/** Longest byline in its brackets, in characters. */
const LONGEST = 80;

/**
 * The codes in brackets that close a paragraph, `… filem. (ASYA/SUL/KMF-SMR)`. They stand after a
 * finished sentence or alone; after an unfinished one, three codes in capitals are taken too, two
 * (`Standar Pelayanan (SOP/SPM)`) are text. So are `(14/11/2022)`, `(Adpim)` and `(SOP).`
 */
export function findByline(paragraph: string): FoundByline | undefined {
  const start = paragraph.lastIndexOf('(');
  if (start < 0 || paragraph.length - start > LONGEST) return undefined;
  const [, inside, stop] = /^\(([^()]+)\)\s*(\.?)\s*$/u.exec(paragraph.slice(start)) ?? [];
  const byline = inside === undefined ? undefined : codesOf(inside.trim());
  if (!byline) return undefined;
  const before = paragraph.slice(Math.max(0, start - 20), start).trimEnd();
  const finished =
    before === '' || /[.!?…]["”’')\]]*$/u.test(before) || /[.!?…,]?["”]$/u.test(before);
  const unmistakable =
    bylineCodes(byline.text).length > 2 && byline.text === byline.text.toUpperCase();
  return finished || (unmistakable && stop === '') ? { byline, start } : undefined;
}

/** Takes off the codes that close the last paragraph above the notes. */
export const byline: Convention = (blocks) => {
  const at = blocks.findLastIndex((block) => !isNote(lineOf(block)));
  const last = blocks[at];
  if (last?.tag !== 'p') return {};
  const found = findByline(textOf(last.children));
  if (!found) return {};
  const cut = { ...last, children: sliceNodes(last.children, 0, found.start) };
  return {
    found: { byline: found.byline },
    places: placeOf('byline', last),
    blocks: [...blocks.slice(0, at), ...tidyBlocks([cut]), ...blocks.slice(at + 1)],
  };
};

/** A byline as the front matter states it: codes, or a name. */
export function statedByline(text: string): Byline {
  const bare = text.replace(/^\(([^()]*)\)$/u, '$1').trim();
  return codesOf(bare) ?? { text: bare, reporter: bare };
}

/** Reporter / editors / office; of two, the second is the office if it has a hyphen (`KMF-SMR`). */
function codesOf(text: string): Byline | undefined {
  if (text.length > LONGEST || !CODES.test(text)) return undefined;
  const codes = bylineCodes(text);
  const [reporter, ...others] = codes;
  if (reporter === undefined) return undefined;
  const last = others.at(-1) ?? '';
  const office = others.length > 1 || last.includes('-') ? others.pop() : undefined;
  return {
    text: codes.join('/'),
    reporter,
    ...(others.length > 0 && { editor: others.join('/') }),
    ...(office !== undefined && { office }),
  };
}
