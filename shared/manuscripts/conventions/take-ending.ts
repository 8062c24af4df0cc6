import { isTextBlock, lineOf } from '../body/body-line.ts';
import { type BodyElement, sliceNodes, textOf } from '../body/body-tree.ts';
import { tidyBlocks } from '../body/tidy.ts';
import type { Byline } from '../manuscript.ts';
import { findByline } from './byline.ts';
import { bylineOf, labelledIn, labelsAtEnd } from './byline-labels.ts';
import { endMarkAt, hashtagsAt, hashtagsIn, isEndMark } from './end-marks.ts';
import { isNote } from './note-marks.ts';
import { withoutSignature } from './signature.ts';
import { type Convention, type Notice, placeOf, type Taken } from './taken.ts';

/** What the end of a text said so far, and how much of its last paragraph is text. */
interface Ending {
  readonly byline?: Byline;
  readonly tags?: readonly string[];
  /** characters of the last block that stay */
  readonly kept: number;
}

/**
 * Takes off what ends a text above its notes, in whatever order it stands: byline codes, hashtags, marks
 * that nothing follows, a signature. The first byline from the end counts; a second one is text.
 */
export const ending: Convention = (body) => {
  let blocks = body;
  let found: Taken['found'] = {};
  let places: Taken['places'] = {};
  const notices: Notice[] = [];
  for (;;) {
    const at = blocks.findLastIndex((block) => !isNote(lineOf(block)));
    const last = blocks[at];
    const end = last && isTextBlock(last) ? endingOf(last) : undefined;
    if (!last || (end?.byline && found.byline)) break;
    if (!end) {
      const unsigned = notices.length > 0 ? undefined : withoutSignature(blocks);
      if (!unsigned) break;
      notices.push(unsigned.notice);
      blocks = unsigned.blocks;
      continue;
    }
    const left = tidyBlocks([{ ...last, children: sliceNodes(last.children, 0, end.kept) }]);
    const tags = end.tags && [...end.tags, ...(found.tags ?? [])];
    found = { ...found, ...(end.byline && { byline: end.byline }), ...(tags && { tags }) };
    if (end.byline) places = { ...places, ...placeOf('byline', last) };
    if (tags) places = { ...places, ...placeOf('tags', last) };
    blocks = [...blocks.slice(0, at), ...left, ...blocks.slice(at + 1)];
  }
  return { found, places, notices, blocks };
};

function endingOf(block: BodyElement): Ending | undefined {
  const text = textOf(block.children);
  const line = lineOf(block);
  if (isEndMark(line)) return { kept: 0 };
  const tags = hashtagsIn(line);
  if (tags) return { tags, kept: 0 };
  if (block.tag !== 'p') return undefined;
  const codes = findByline(text);
  if (codes) return { byline: codes.byline, kept: codes.start };
  const mark = endMarkAt(text);
  if (mark !== undefined) return { kept: mark };
  const behind = hashtagsAt(text);
  if (behind !== undefined) return { tags: hashtagsIn(text.slice(behind)) ?? [], kept: behind };
  const kept = labelsAtEnd(text);
  const labelled = kept === undefined ? undefined : labelledIn(text.slice(kept));
  const byline = labelled && bylineOf([labelled]);
  return kept !== undefined && byline ? { byline, kept } : undefined;
}
