import { type Zippable, zipSync } from 'fflate';
import { escapeMarkup } from '../../shared/text.ts';

/**
 * Word documents for tests, written as the parts that Word writes. What a document holds is said where
 * it is tested; this file knows OOXML, and nothing of Warta.
 */
export interface DocxOptions {
  /** what `w:body` holds: paragraphs and tables */
  readonly body: string;
  /** what `w:styles` holds */
  readonly styles?: string;
  /** what `w:numbering` holds */
  readonly numbering?: string;
  /** what each footnote holds; their ids count from 1 */
  readonly footnotes?: readonly string[];
  /** pictures by their names in word/media; their relationships are `rMedia1`, `rMedia2` … */
  readonly media?: Readonly<Record<string, Uint8Array>>;
  /** addresses of links; their relationships are `rLink1`, `rLink2` … */
  readonly links?: readonly string[];
  /** other relationships of the document */
  readonly relationships?: string;
  /** what `cp:coreProperties` holds */
  readonly core?: string;
  /** content type of word/document.xml, after `application/vnd.` */
  readonly type?: string;
  /** more files, or others in place of those above, by their names; undefined takes one out */
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>;
  readonly namespaces?: Readonly<Record<string, string>>;
}

const OOXML = 'http://schemas.openxmlformats.org';

export const NAMESPACES = {
  w: `${OOXML}/wordprocessingml/2006/main`,
  r: `${OOXML}/officeDocument/2006/relationships`,
  wp: `${OOXML}/drawingml/2006/wordprocessingDrawing`,
  a: `${OOXML}/drawingml/2006/main`,
  pic: `${OOXML}/drawingml/2006/picture`,
  c: `${OOXML}/drawingml/2006/chart`,
  dgm: `${OOXML}/drawingml/2006/diagram`,
  m: `${OOXML}/officeDocument/2006/math`,
  mc: `${OOXML}/markup-compatibility/2006`,
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};

export const STRICT = {
  w: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
  r: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'openxmlformats-officedocument.wordprocessingml.document.main+xml';
const RELATIONSHIPS = `${OOXML}/package/2006/relationships`;

/** A .docx. */
export function docx(options: DocxOptions): Uint8Array {
  return zip(docxFiles(options));
}

/** An archive of files by their names. */
export function zip(files: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    if (content === undefined) continue;
    entries[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return zipSync(entries, { mtime: new Date('2026-11-14T09:00:00Z') });
}

/** The files of a .docx, as Word orders them. */
export function docxFiles(options: DocxOptions): Record<string, string | Uint8Array | undefined> {
  const { styles, numbering, footnotes, media = {}, links = [], core } = options;
  const pictures = Object.keys(media);
  const related = [
    ...(styles === undefined ? [] : [relationship('rStyles', 'styles', 'styles.xml')]),
    ...(numbering === undefined ? [] : [relationship('rNumbers', 'numbering', 'numbering.xml')]),
    ...(footnotes ? [relationship('rNotes', 'footnotes', 'footnotes.xml')] : []),
    ...pictures.map((name, at) => relationship(`rMedia${at + 1}`, 'image', `media/${name}`)),
    ...links.map((target, at) => relationship(`rLink${at + 1}`, 'hyperlink', target, true)),
  ];
  return {
    '[Content_Types].xml': contentTypes(options.type ?? MAIN),
    '_rels/.rels': relationships([
      relationship('rId1', 'officeDocument', 'word/document.xml'),
      ...(core === undefined ? [] : [coreRelationship()]),
    ]),
    'word/document.xml': root('w:document', `<w:body>${options.body}</w:body>`, options.namespaces),
    'word/_rels/document.xml.rels': relationships([...related, options.relationships ?? '']),
    'word/styles.xml': styles === undefined ? undefined : root('w:styles', styles),
    'word/numbering.xml': numbering === undefined ? undefined : root('w:numbering', numbering),
    'word/footnotes.xml': footnotes && root('w:footnotes', footnotes.map(footnote).join('')),
    ...Object.fromEntries(pictures.map((name) => [`word/media/${name}`, media[name]])),
    'docProps/core.xml': core === undefined ? undefined : coreProperties(core),
    ...options.files,
  };
}

function root(
  name: string,
  content: string,
  others: Readonly<Record<string, string>> = {},
): string {
  const declared = Object.entries({ ...NAMESPACES, ...others });
  const namespaces = declared.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  return `${HEAD}<${name}${namespaces}>${content}</${name}>`;
}

function contentTypes(main: string): string {
  const type = `application/vnd.${main}`;
  return `${HEAD}<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;
}

/** One relationship of a part; `type` is the last word of its type. */
export function relationship(id: string, type: string, target: string, external = false): string {
  const mode = external ? ' TargetMode="External"' : '';
  return `<Relationship Id="${id}" Type="${NAMESPACES.r}/${type}" Target="${escapeMarkup(target)}"${mode}/>`;
}

function coreRelationship(): string {
  return `<Relationship Id="rId2" Type="${RELATIONSHIPS}/metadata/core-properties" Target="docProps/core.xml"/>`;
}

export function relationships(all: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${all.join('')}</Relationships>`;
}

function footnote(content: string, at: number): string {
  return `<w:footnote w:id="${at + 1}">${content}</w:footnote>`;
}

function coreProperties(content: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${OOXML}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${content}</cp:coreProperties>`;
}
