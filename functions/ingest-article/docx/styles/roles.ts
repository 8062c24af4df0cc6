/** What a paragraph is, by its style or by its place. */
export type Role =
  | 'title'
  | 'subtitle'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'quote'
  | 'caption'
  /** a foot- or endnote, wherever it was written */
  | 'note'
  | 'text';

/**
 * Names and ids of styles in English and Indonesian, in lower case without spaces: Word keeps built-in
 * names in English and translates their ids, LibreOffice, WPS and Google Docs have names of their own,
 * and people make styles with the names that they see.
 */
const NAMED: Readonly<Record<string, Role>> = {
  title: 'title',
  judul: 'title',
  subtitle: 'subtitle',
  subjudul: 'subtitle',
  anakjudul: 'subtitle',
  heading: 'h1',
  quote: 'quote',
  quotations: 'quote',
  intensequote: 'quote',
  blocktext: 'quote',
  blockquote: 'quote',
  kutipan: 'quote',
  kutipanintens: 'quote',
  kutipanyangsering: 'quote',
  kutipanyangintens: 'quote',
  teksblok: 'quote',
  caption: 'caption',
  keterangan: 'caption',
  keterangangambar: 'caption',
  keteranganfoto: 'caption',
  // LibreOffice has one for each kind of thing.
  illustration: 'caption',
  figure: 'caption',
  drawing: 'caption',
  ilustrasi: 'caption',
};

const HEADING = /^(?:heading|judul|tajuk)([1-9])$/;

/** @param name of a style, or its id; undefined where it is none of these */
export function roleOf(name: string): Role | undefined {
  const plain = name.toLowerCase().replace(/[\s_-]/g, '');
  const level = HEADING.exec(plain)?.[1];
  if (level) return headingOf(Number(level));
  return Object.hasOwn(NAMED, plain) ? NAMED[plain] : undefined;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** @param level from 1; HTML has six */
export function headingOf(level: number): Role {
  return HEADINGS[Math.min(level, HEADINGS.length) - 1] ?? 'h6';
}

export function isHeading(role: Role): boolean {
  return role === 'title' || role === 'subtitle' || /^h[1-6]$/.test(role);
}
