import { oneLine } from '../../../../shared/text.ts';
import { isEmpty, type TextBlock, textOf } from './blocks.ts';

/** What opens a caption, and is no part of it. */
const LABEL =
  /^(?:(?:keterangan (?:foto|gambar)|foto|photo|caption)(?:\s*\d{1,3})?\s*[:–-]|(?:gambar|foto|figure|picture)\s*\d{1,3}(?:\.\d{1,3})?\s*[.:–-])\s*/i;

/** A caption of something else. */
const OF_TABLE = /^(?:tabel|table)\b/i;

export interface Captions {
  /** by keys of pictures */
  readonly captions: ReadonlyMap<string, string>;
  /** paragraphs that are captions, and no longer part of the text */
  readonly taken: ReadonlySet<TextBlock>;
}

/**
 * Which paragraph is the caption of which pictures: one in the style for captions, below or above the
 * pictures, or one that directly follows pictures alone and says that it is one (`Foto: …`). Empty
 * paragraphs between do not count.
 */
export function findCaptions(paragraphs: readonly TextBlock[]): Captions {
  const captions = new Map<string, string>();
  const taken = new Set<TextBlock>();
  const filled = paragraphs.filter((one) => !isEmpty(one) || one.pictures.length > 0);
  filled.forEach((block, index) => {
    const caption = captionOf(block);
    const pictures = picturesFor(filled, index, (key) => !captions.has(key));
    if (caption === '' || pictures.length === 0) return;
    for (const picture of pictures) captions.set(picture, caption);
    taken.add(block);
  });
  return { captions, taken };
}

/** The pictures that a paragraph is the caption of; none where it is none. */
function picturesFor(
  filled: readonly TextBlock[],
  index: number,
  isOpen: (picture: string) => boolean,
): string[] {
  const [block, before, after] = [filled[index], filled[index - 1], filled[index + 1]];
  if (!block) return [];
  if (block.pictures.length > 0) return saysSo(block) ? block.pictures.filter(isOpen) : [];
  const above = picturesBefore(filled, index).filter(isOpen);
  if (block.role === 'caption' && !OF_TABLE.test(textOf(block).trim())) {
    return above.length > 0 ? above : (after?.pictures ?? []).filter(isOpen);
  }
  return before && isEmpty(before) && saysSo(block) ? above : [];
}

/** Of the paragraph before, and of those before it that hold pictures alone. */
function picturesBefore(blocks: readonly TextBlock[], index: number): string[] {
  const first = blocks[index - 1];
  if (!first) return [];
  const pictures = [...first.pictures];
  for (let at = index - 1; at > 0 && isPictures(blocks[at]); at -= 1) {
    const above = blocks[at - 1];
    if (!isPictures(above)) break;
    pictures.push(...(above?.pictures ?? []));
  }
  return pictures;
}

function isPictures(block: TextBlock | undefined): boolean {
  return block !== undefined && block.pictures.length > 0 && isEmpty(block);
}

function saysSo(block: TextBlock): boolean {
  return LABEL.test(textOf(block).trim());
}

function captionOf(block: TextBlock): string {
  return oneLine(oneLine(textOf(block)).replace(LABEL, ''));
}
