import { couldBeAside, isOfText } from './aside-line.ts';
import { captionLine } from './caption-line.ts';
import { contactIn, saysHow } from './contact-line.ts';
import { opensItem } from './item-lines.ts';

/** A block that may stand above a headline. */
interface BlockAbove {
  /** its words in one line */
  readonly text: string;
  readonly isList: boolean;
}

/** Which blocks are about the text: lines that say so, and what a label alone stands above. */
export function asidesAmong(blocks: readonly BlockAbove[]): boolean[] {
  let listed = false;
  return blocks.map(({ text, isList }) => {
    const isListed = listed && !isOfText(text) && (isList || opensItem(text) || saysHow(text));
    const isLine = couldBeAside(text);
    listed = isLine ? isLabelAlone(text) : isListed && !isList;
    return isLine || isListed;
  });
}

/** `Narahubung:`, `Keterangan foto:` and no more. */
function isLabelAlone(text: string): boolean {
  const caption = captionLine(text);
  return contactIn(text) === '' || (caption !== undefined && Object.keys(caption).length === 0);
}
