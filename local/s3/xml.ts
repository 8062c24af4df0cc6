import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { S3Error } from './errors.ts';

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: false });

// Keys may begin with a space or look like a number: nothing is trimmed, nothing is guessed.
const parser = new XMLParser({
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  ignoreDeclaration: true,
  isArray: (name) => name === 'Object' || name === 'Part',
});

/** An XML document with S3's namespace on its root; `undefined` members are left out. */
export function toXml(root: string, members: Readonly<Record<string, unknown>>): string {
  const body = builder.build({ [root]: { '@_xmlns': NAMESPACE, ...defined(members) } });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}

/** Error bodies bear no namespace. */
export function toErrorXml(members: Readonly<Record<string, unknown>>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ Error: defined(members) })}`;
}

/** The members of the document's root element. Throws MalformedXML. */
export function fromXml(text: string, root: string): Record<string, unknown> {
  if (XMLValidator.validate(text) !== true) throw new S3Error('MalformedXML');
  const document: unknown = parser.parse(text);
  const members = isRecord(document) ? document[root] : undefined;
  if (!isRecord(members)) throw new S3Error('MalformedXML');
  return members;
}

/** The named list of elements inside another; an empty list where there is none. */
export function elements(
  members: Readonly<Record<string, unknown>>,
  name: string,
): Record<string, unknown>[] {
  const list = members[name];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** The text of a child element, or undefined. */
export function text(members: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = members[name];
  return typeof value === 'string' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function defined(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
