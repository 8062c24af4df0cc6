import type { ParagraphStyle, Styles } from '../styles/styles.ts';
import { child, element, isOn, valueIn, type XmlElement } from '../xml/tree.ts';

/** How a run of text looks in the end: by itself, by its own style, or by its paragraph's. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  /** superscript or subscript */
  readonly raised: string | undefined;
}

export function lookOf(
  run: XmlElement,
  paragraph: ParagraphStyle | undefined,
  styles: Styles,
): Look {
  const own = child(run, 'w:rPr');
  const style = valueIn(own, 'w:rStyle');
  const named = style === undefined ? undefined : styles.character(style);
  return {
    bold: isOn(own, 'w:b') ?? named?.bold ?? paragraph?.bold ?? false,
    italic: isOn(own, 'w:i') ?? named?.italic ?? paragraph?.italic ?? false,
    struck: (isOn(own, 'w:strike') || isOn(own, 'w:dstrike')) ?? false,
    hidden: isOn(own, 'w:vanish') ?? named?.hidden ?? false,
    raised: valueIn(own, 'w:vertAlign'),
  };
}

/** Properties of a run as mammoth reads them. */
export function propertiesOf({ bold, italic, struck, raised }: Look): XmlElement[] {
  const switches = [
    ...(bold ? [element('w:b')] : []),
    ...(italic ? [element('w:i')] : []),
    ...(struck ? [element('w:strike')] : []),
    ...(raised ? [element('w:vertAlign', { 'w:val': raised })] : []),
  ];
  return switches.length > 0 ? [element('w:rPr', {}, switches)] : [];
}
