/**
 * XML as plain data. Names are `prefix:local` with the prefixes of namespaces.ts, whichever the file
 * uses; attributes without a prefix have none.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const NONE: Readonly<Record<string, string>> = {};

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = NONE,
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children };
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

export function elementsIn(parent: XmlElement | undefined): XmlElement[] {
  return parent ? parent.children.filter(isElement) : [];
}

/** The first child of that name. */
export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elementsIn(parent).find((one) => one.name === name);
}

/** The first element below, along a path of names. */
export function below(
  parent: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return names.reduce(child, parent);
}

/** `w:val` of the first child of that name. */
export function valueIn(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes['w:val'];
}

/** A switch such as `w:b`, which counts as on without a value; undefined where it is absent. */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = child(parent, name);
  if (!found) return undefined;
  return !['false', '0', 'off', 'none'].includes(found.attributes['w:val'] ?? '');
}

/** Calls for every element below, in the order of the document; where it answers false, none of its own. */
export function visit(parent: XmlElement, look: (one: XmlElement) => boolean): void {
  for (const node of parent.children) {
    if (isElement(node) && look(node)) visit(node, look);
  }
}

export function textIn(parent: XmlElement | undefined): string {
  if (!parent) return '';
  return parent.children.map((node) => (isElement(node) ? textIn(node) : node)).join('');
}
