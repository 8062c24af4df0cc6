import { bylineCodes } from '../byline-codes.ts';
import type { Byline } from '../manuscript.ts';

/** Longest byline in its brackets, in characters. */
export const LONGEST_BYLINE = 80;

/** One of its codes, beginning with a letter: a date is none. */
const CODE = /^\p{L}[\p{L}\p{N}.&-]{0,19}(?: [\p{Lu}\p{N}.&-]{1,19})?$/u;

/** A whole name, as labels bring it: `Rina Wati/Sulaiman`. */
const NAME = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;

/** Of what was paid for, or sent by others, and the star of desks: nobody's code. */
const MARK =
  /^(?:adv|advertorial|advetorial|pariwara|infotorial|iklan|rls|ril|rilis|release|press release|siaran pers|\*+)$/iu;

/** Words that names of offices begin with. */
const OFFICE =
  /^(?:humas|hms|(?:dis)?kominfo\p{L}*|prokom?pim|prokom|adpim|protokol|redaksi|dinas|badan|bagian|biro|bidang|pemkot|pemkab|pemprov|sekretariat|setda|setwan|dprd|kecamatan|kelurahan|mc|media center|tim)(?: [\p{L}\p{N}.&-]+){0,5}$/iu;

const ENDINGS = new Set(['dll', 'dsb', 'dst', 'ist', 'dok', 'sic', 'foto', 'red', 'ttd']);

/** Codes between slashes, two or more: whose they are, as far as their order or their words tell. */
export function codesOf(text: string): Byline | undefined {
  const parts = text.length > LONGEST_BYLINE ? [] : bylineCodes(text);
  if (parts.length < 2 || parts.length > 6) return undefined;
  return parts.every((part) => CODE.test(part) || NAME.test(part) || isOffice(part) || isMark(part))
    ? bylineIn(parts)
    : undefined;
}

/** What stands alone in its brackets: an office, a mark, a code of a few small letters. */
export function loneCode(text: string): Byline | undefined {
  if (isMark(text) && /\p{L}/u.test(text)) return { text };
  if (isOffice(text)) return { text, office: text };
  return /^\p{Ll}{2,4}$/u.test(text) && !ENDINGS.has(text) ? { text, reporter: text } : undefined;
}

/** Reporter / editors / office; of two, the second is the office if it has a hyphen (`KMF-SMR`). */
function bylineIn(parts: readonly string[]): Byline | undefined {
  const codes = parts.filter((part) => !isMark(part));
  const offices = codes.filter(isOffice);
  const [named] = offices;
  const marked = codes.length < parts.length;
  const byPlace = offices.length === 1 ? named : officeByPlace(codes, marked);
  const [reporter, ...editors] = codes.filter((code) => code !== byPlace);
  return {
    text: parts.join('/'),
    ...(reporter !== undefined && { reporter }),
    ...(editors.length > 0 && { editor: editors.join('/') }),
    ...(byPlace !== undefined && { office: byPlace }),
  };
}

function officeByPlace(codes: readonly string[], marked: boolean): string | undefined {
  const last = codes.at(-1);
  if (last?.includes('-') && (codes.length > 1 || marked)) return last;
  return codes.length > 2 ? last : undefined;
}

function isOffice(part: string): boolean {
  return OFFICE.test(part);
}

function isMark(part: string): boolean {
  return MARK.test(part);
}
