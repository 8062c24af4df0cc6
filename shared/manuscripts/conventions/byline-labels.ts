import type { Byline } from '../manuscript.ts';
import { tidyLine } from '../prose/prose.ts';
import { startNearEnd } from './near-end.ts';

/** What one line of labels says: `Penulis: Rina Wati | Editor: Sulaiman`. */
export interface Labelled {
  readonly reporters: readonly string[];
  readonly editors: readonly string[];
  /** of the photos, where it names their photographer */
  readonly photographer?: string;
  /** `COPYRIGHT © ANTARA 2025` */
  readonly office?: string;
}

/** Labels before whoever wrote a text, and before whoever edited it, as alternatives of a pattern. */
export const REPORTER =
  'oleh|penulis|reporter|pewarta|wartawan|kontributor|koresponden|jurnalis|peliput|teks|naskah';
export const EDITORS = 'editor|penyunting|redaktur(?: pelaksana)?';
const EDITOR = `${EDITORS}|penyelaras`;
const PHOTO = 'foto(?:grafer)?|fotografi|photo(?:grapher)?';
const LABEL = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?<reporter>${REPORTER})|(?<editor>${EDITOR})|(?<photo>${PHOTO}))[*_]*\s*:[\s*_]*`,
  'giu',
);
/** At the end of a paragraph: `… dua regu. Reporter : Eko` */
const AT_END = new RegExp(
  String.raw`(?<=[.!?…]["”’')\]]{0,3}\s)[(\[]?(?:${REPORTER}|${EDITOR})\s*:[^.!?:]{2,60}(?:(?:${EDITOR}|${PHOTO})\s*:[^.!?:]{2,60}){0,2}$`,
  'iu',
);
const COPYRIGHT =
  /^[^\p{L}\p{N}©]*(?:(?:copyright|hak cipta) ?(?:©|\(c\))?|©) ?(?<office>\p{Lu}[\p{L} .]{1,40}?),? ?\d{4}\W*$/iu;

/** Characters of a line. */
const LONGEST = 160;

/** A name, or a code: capitals at each word of several; degrees may follow. */
const NAME =
  /^(?:\p{L}[\p{L}\p{N}.’'&-]{0,29}|\p{Lu}[\p{L}.’'-]*(?: (?:\p{Lu}[\p{L}.’'-]*|bin|binti|dan|&)){1,5}(?:, ?\p{Lu}[\p{L}.]*)*)(?: ?\/ ?\p{L}[\p{L}\p{N}.-]{0,19}){0,3}$/u;

/** Labels and names alone, the first of them at its beginning; undefined for any other line. */
export function labelledIn(line: string): Labelled | undefined {
  if (line.length > LONGEST) return undefined;
  const office = COPYRIGHT.exec(line)?.groups?.office;
  if (office !== undefined) return { reporters: [], editors: [], office };
  const labels = [...line.matchAll(LABEL)];
  if (!labels[0] || /[\p{L}\p{N}]/u.test(line.slice(0, labels[0].index))) return undefined;
  const said = labels.map(({ 0: label, index, groups = {} }, at) => {
    const end = labels[at + 1]?.index;
    const name = line.slice(index + label.length, end).replace(/[\s|;,/•·)\]*_–-]+$/u, '');
    return { name: tidyLine(name).replace(/(?<=\p{Ll}{2})\.$/u, ''), groups };
  });
  if (!said.every(({ name }) => NAME.test(name))) return undefined;
  const named = (role: string) =>
    said.filter(({ groups }) => groups[role] !== undefined).map(({ name }) => name);
  const [photographer] = named('photo');
  return {
    reporters: named('reporter'),
    editors: named('editor'),
    ...(photographer !== undefined && { photographer }),
  };
}

/** Whether a line is one of labels that tell who wrote or edited, a photographer's alone is none. */
export function isLabelled(line: string): boolean {
  const said = labelledIn(line);
  return said !== undefined && said.reporters.length + said.editors.length > 0;
}

/** Where such labels begin that close a paragraph of other text. */
export function labelsAtEnd(paragraph: string): number | undefined {
  const at = startNearEnd(paragraph, AT_END, LONGEST) ?? 0;
  return at > 0 && isLabelled(paragraph.slice(at)) ? at : undefined;
}

/** The byline that lines of labels make together; undefined where they name photographers alone. */
export function bylineOf(lines: readonly Labelled[]): Byline | undefined {
  const [reporters, editors] = [
    lines.flatMap((line) => line.reporters),
    lines.flatMap((line) => line.editors),
  ];
  const office = lines.find((line) => line.office !== undefined)?.office;
  if (reporters.length + editors.length === 0) return undefined;
  const reporter = reporters.join(', ');
  const parts = [reporter, editors.join('/'), office ?? ''].filter((part) => part !== '');
  return {
    text: parts.join('/'),
    ...(reporter !== '' && { reporter }),
    ...(editors.length > 0 && { editor: editors.join('/') }),
    ...(office !== undefined && { office }),
  };
}

/** One byline of two, as where `Oleh: …` stands above a text and codes below it; names go first. */
export function bothBylines(named?: Byline, codes?: Byline): Byline | undefined {
  if (!named || !codes) return named ?? codes;
  return { ...codes, ...named, text: `${named.text}/${codes.text}` };
}
