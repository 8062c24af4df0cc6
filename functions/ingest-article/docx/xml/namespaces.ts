const OOXML = 'http://schemas.openxmlformats.org';
/** ISO/IEC 29500 strict */
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** What Warta calls namespaces, whichever prefix a file gives them. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OOXML}/wordprocessingml/2006/main`, 'w'],
  [`${STRICT}/wordprocessingml/main`, 'w'],
  [`${OOXML}/officeDocument/2006/relationships`, 'r'],
  [`${STRICT}/officeDocument/relationships`, 'r'],
  [`${OOXML}/drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}/drawingml/wordprocessingDrawing`, 'wp'],
  [`${OOXML}/drawingml/2006/main`, 'a'],
  [`${STRICT}/drawingml/main`, 'a'],
  [`${OOXML}/drawingml/2006/picture`, 'pic'],
  [`${STRICT}/drawingml/picture`, 'pic'],
  [`${OOXML}/drawingml/2006/chart`, 'c'],
  [`${STRICT}/drawingml/chart`, 'c'],
  [`${MICROSOFT}/drawing/2014/chartex`, 'c'],
  [`${OOXML}/drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}/drawingml/diagram`, 'dgm'],
  [`${OOXML}/officeDocument/2006/math`, 'm'],
  [`${STRICT}/officeDocument/math`, 'm'],
  [`${OOXML}/markup-compatibility/2006`, 'mc'],
  [`${MICROSOFT}/word/2010/wordprocessingShape`, 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [`${OOXML}/package/2006/content-types`, 'ct'],
  [`${OOXML}/package/2006/relationships`, 'rel'],
  [`${OOXML}/package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/** Prefix of any other namespace; nothing that is looked for has it. */
const OTHER = 'other';

/** Prefixes as one element and those around it declare them, with Warta's names for them. */
export type Scope = Readonly<Record<string, string>>;

export const OUTERMOST: Scope = Object.create(null) as Scope;

/** A chain, not a copy: each of 400,000 elements may declare one. */
export function within(scope: Scope, declared: readonly (readonly [string, string])[]): Scope {
  const inner: Record<string, string> = Object.create(scope);
  for (const [prefix, uri] of declared) inner[prefix] = PREFIXES.get(uri) ?? OTHER;
  return inner;
}

/** @param otherwise where the name has no prefix and no namespace is the default */
export function resolve(scope: Scope, name: string, otherwise: string): string {
  const colon = name.indexOf(':');
  if (colon < 0) return otherwise === '' ? name : `${otherwise}:${name}`;
  return `${scope[name.slice(0, colon)] ?? OTHER}:${name.slice(colon + 1)}`;
}
