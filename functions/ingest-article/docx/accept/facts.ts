import { headingOf, type Role } from '../styles/roles.ts';
import type { ParagraphStyle, Styles } from '../styles/styles.ts';
import { child, isOn, valueIn, visit, type XmlElement } from '../xml/tree.ts';

/** What is known of a paragraph and does not pass through mammoth; its marker there bears its index. */
export interface Facts {
  /** number in the document, as Word counts; of a note or a text box that of its anchor */
  readonly at: number | undefined;
  readonly role: Role;
  /** id of the list that it belongs to, and how deep in it, from 0 */
  readonly list?: string;
  readonly level?: number;
  /** how deep it stands by its style, whatever list it is of */
  readonly depth?: number;
  /** id of its style, by which lists may choose a level */
  readonly style: string | undefined;
}

/** No list: a paragraph that leaves that of its style. */
const NO_LIST = '0';

/** w:outlineLvl of body text */
const BODY_LEVEL = 9;

export function factsOf(paragraph: XmlElement, at: number | undefined, styles: Styles): Facts {
  const properties = child(paragraph, 'w:pPr');
  const style = valueIn(properties, 'w:pStyle');
  const set = styles.paragraph(style);
  return {
    at,
    role: roleIn(properties, set),
    style,
    ...(set.depth > 0 && { depth: set.depth }),
    ...listIn(child(properties, 'w:numPr'), set),
  };
}

function roleIn(properties: XmlElement | undefined, set: ParagraphStyle): Role {
  const level = Number(valueIn(properties, 'w:outlineLvl') ?? BODY_LEVEL);
  if (set.role !== 'text' || !(level >= 0 && level < BODY_LEVEL)) return set.role;
  return headingOf(level + 1);
}

function listIn(
  own: XmlElement | undefined,
  { numbering }: ParagraphStyle,
): Pick<Facts, 'list' | 'level'> {
  const list = valueIn(own, 'w:numId') ?? numbering?.list;
  if (list === undefined || list === NO_LIST) return {};
  const level = valueIn(own, 'w:ilvl') ?? numbering?.level;
  return { list, ...(level !== undefined && { level: Number(level) }) };
}

/** Whether its end was deleted while changes were tracked, so that the next paragraph continues it. */
export function endIsDeleted(paragraph: XmlElement): boolean {
  return isOn(child(child(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') ?? false;
}

/**
 * The number of each paragraph as Word counts them: all of the body, in tables, lists and controls
 * too; what stands in a text box is no part of the body.
 */
export function numberParagraphs(body: XmlElement): ReadonlyMap<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  visit(body, (one) => {
    if (one.name === 'w:p') numbers.set(one, numbers.size + 1);
    return one.name !== 'w:txbxContent';
  });
  return numbers;
}
