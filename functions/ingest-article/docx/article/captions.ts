import { captionIn, captionLine } from '../../../../shared/manuscripts/conventions/caption-line.ts';
import { oneLine } from '../../../../shared/text.ts';
import type { EmbeddedPicture } from '../reading.ts';
import { isEmpty, type TextBlock, textOf } from './blocks.ts';

/** How Word numbers captions; all other ways are those of captions in any text. */
const NUMBERED = /^(?:gambar|foto|figure|picture)\s*\d{1,3}(?:\.\d{1,3})?\s*[.:–-]\s*/i;

/** A caption of something else. */
const OF_TABLE = /^(?:tabel|table)\b/i;

/** What is said of a picture, and whose it is. */
export type PictureCaption = Pick<EmbeddedPicture, 'caption' | 'credit'>;

export interface Captions {
  /** by keys of pictures */
  readonly captions: ReadonlyMap<string, PictureCaption>;
  /** paragraphs that are captions, and no longer part of the text */
  readonly taken: ReadonlySet<TextBlock>;
}

/**
 * Which paragraph is the caption of which pictures: one in the style for captions, below or above the
 * pictures, or one that directly follows pictures alone and says that it is one (`Foto: …`). Empty
 * paragraphs between do not count.
 */
export function findCaptions(paragraphs: readonly TextBlock[]): Captions {
  const captions = new Map<string, PictureCaption>();
  const taken = new Set<TextBlock>();
  const filled = paragraphs.filter((one) => !isEmpty(one) || one.pictures.length > 0);
  filled.forEach((block, index) => {
    const caption = captionOf(block);
    const pictures = picturesFor(filled, index, (key) => !captions.has(key));
    if (!caption || pictures.length === 0) return;
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
  const text = oneLine(textOf(block));
  return NUMBERED.test(text) || captionLine(text) !== undefined;
}

/** Without its label, and the credit apart; undefined where nothing else is there. */
function captionOf(block: TextBlock): PictureCaption | undefined {
  const text = oneLine(textOf(block));
  const { caption, credit } =
    (NUMBERED.test(text) ? undefined : captionLine(text)) ?? captionIn(text.replace(NUMBERED, ''));
  const found = { ...(caption && { caption }), ...(credit && { credit }) };
  return Object.keys(found).length > 0 ? found : undefined;
}
