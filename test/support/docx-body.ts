import { escapeMarkup } from '../../shared/text.ts';

/** Pieces of word/document.xml as Word writes them. */

export interface ParagraphOptions {
  /** id of its style */
  readonly style?: string;
  /** id of its list, and level in it */
  readonly list?: readonly [id: number, level: number];
  /** more of `w:pPr` */
  readonly properties?: string;
}

/** A paragraph of text, or of runs where `content` is XML. */
export function p(
  content: string,
  { style, list, properties = '' }: ParagraphOptions = {},
): string {
  const set =
    (style ? `<w:pStyle w:val="${style}"/>` : '') +
    (list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : '') +
    properties;
  const runs = content === '' || content.startsWith('<') ? content : r(content);
  return `<w:p w:rsidR="00A77427">${set && `<w:pPr>${set}</w:pPr>`}${runs}</w:p>`;
}

/** A run of text with properties such as `<w:b/>`. */
export function r(text: string, properties = ''): string {
  const set = properties && `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${set}<w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
}

export function link(id: string, text: string): string {
  return `<w:hyperlink r:id="${id}">${r(text, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;
}

/** A link as a field, the way that older versions and other programs write it. */
export function fieldLink(address: string, text: string): string {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const code = `<w:r><w:instrText> HYPERLINK "${escapeMarkup(address)}" </w:instrText></w:r>`;
  return char('begin') + code + char('separate') + r(text) + char('end');
}

/** A table of rows of cells, each of paragraphs. */
export function table(...rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => `<w:tr>${row.map((content) => cell(content)).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr/><w:tblGrid/>${cells.join('')}</w:tbl>`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

export interface PictureOptions {
  /** attributes of wp:docPr, such as `descr="…"` */
  readonly about?: string;
  /** in pic:blipFill, after the picture */
  readonly crop?: string;
  /** of a:blip; by default the picture is embedded */
  readonly blip?: string;
  /** what a:xfrm bears */
  readonly turned?: string;
}

/** A run that shows a picture. */
export function picture(id: string, options: PictureOptions = {}): string {
  const { about = '', crop = '', blip = `r:embed="${id}"`, turned = '' } = options;
  const shown = `<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="Picture 1"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${blip}/>${crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm${turned}/></pic:spPr></pic:pic>`;
  return drawing(`${shown}`, about);
}

/** A run with a drawing of any kind. */
export function drawing(content: string, about = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="5943600" cy="3962400"/><wp:docPr id="1" name="Picture 1" ${about}/><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** A text box as Word writes it: for itself, and as VML for programs of 2007. */
export function textBox(content: string): string {
  const text = `<w:txbxContent>${content}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${text}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${text}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

/** A style; `based` is the id of another. */
export function style(id: string, name: string, more = '', type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

export interface LevelOptions {
  readonly format?: string;
  readonly text?: string;
  readonly start?: number;
}

/** A list and its scheme, both of one id. */
export function list(id: number, ...levels: readonly LevelOptions[]): string {
  const written = levels.map(
    ({ format = 'decimal', text, start = 1 }, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text ?? `%${at + 1}.`}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
}

export const BULLETS: LevelOptions = { format: 'bullet', text: '•' };
