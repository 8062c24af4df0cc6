import { child, element, elementsIn, type XmlElement, type XmlNode } from '../xml/tree.ts';

/** Name of the bookmark that marks a paragraph, before its index. The file's own are all left out. */
const MARKER = 'p';

/** A paragraph for mammoth, which opens with a marker that says which it is. */
export function marked(index: number, continues: boolean, content: readonly XmlNode[]): XmlElement {
  const deleted = element('w:rPr', {}, [element('w:del')]);
  return element('w:p', {}, [
    // mammoth joins its text to the paragraph that follows
    ...(continues ? [element('w:pPr', {}, [deleted])] : []),
    element('w:bookmarkStart', { 'w:name': `${MARKER}${index}` }),
    ...content,
  ]);
}

/** The index that a marker bears. */
export function markedIndex(name: string): number {
  return Number(name.slice(MARKER.length));
}

/** Id of the one relationship to a picture; its part does not exist, since nobody reads it. */
export const PICTURE_RELATIONSHIP = 'picture';

/** A picture for mammoth, by its key. */
export function framed(key: string): XmlElement {
  const blip = element('a:blip', { 'r:embed': PICTURE_RELATIONSHIP });
  const picture = element('pic:pic', {}, [element('pic:blipFill', {}, [blip])]);
  return element('w:drawing', {}, [
    element('wp:inline', {}, [
      element('wp:docPr', { descr: key }),
      element('a:graphic', {}, [element('a:graphicData', {}, [picture])]),
    ]),
  ]);
}

const KEPT = ['w:tblHeader', 'w:gridSpan', 'w:vMerge'];

/** Columns of a table in Word; a cell cannot span more. */
const MOST_COLUMNS = 63;

/** Properties of a row or a cell as mammoth reads them. */
export function tableProperties(one: XmlElement): XmlElement[] {
  const name = `${one.name}Pr`;
  const kept = elementsIn(child(one, name)).filter((property) => KEPT.includes(property.name));
  if (kept.length === 0) return [];
  const properties = kept.map((property) => {
    const value = property.attributes['w:val'];
    if (value === undefined) return element(property.name);
    const span = property.name === 'w:gridSpan';
    return element(property.name, { 'w:val': span ? columns(value) : value });
  });
  return [element(name, {}, properties)];
}

function columns(value: string): string {
  const count = Number(value);
  return Number.isSafeInteger(count) && count > 0 ? String(Math.min(count, MOST_COLUMNS)) : '1';
}
