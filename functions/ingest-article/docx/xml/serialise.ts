import { escapeMarkup } from '../../../../shared/text.ts';
import { isElement, type XmlElement, type XmlNode } from './tree.ts';

/** Namespaces of what mammoth is given; it knows elements by them. */
const DECLARED = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
};

/** A tree as XML, for elements with these prefixes alone. */
export function serialiseXml(root: XmlElement): string {
  const declared = Object.entries(DECLARED).map(([prefix, uri]) => [`xmlns:${prefix}`, uri]);
  return serialise({
    ...root,
    attributes: { ...root.attributes, ...Object.fromEntries(declared) },
  });
}

function serialise(node: XmlNode): string {
  if (!isElement(node)) return escapeMarkup(node);
  const { name, attributes, children } = node;
  let tag = `<${name}`;
  for (const key in attributes) tag += ` ${key}="${escapeMarkup(attributes[key] ?? '')}"`;
  if (children.length === 0) return `${tag}/>`;
  return `${tag}>${children.map(serialise).join('')}</${name}>`;
}
