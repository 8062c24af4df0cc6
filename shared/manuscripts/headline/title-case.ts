import { ACRONYMS, BARE_DEGREES, CAPITAL_PARTS, SPELLINGS } from './acronyms.ts';
import { isEcho } from './reduplication.ts';
import { isSmallWord } from './small-words.ts';
import type { SeenWords } from './words-seen.ts';

/** Where the words of one token part: `SE-KALTIM`, `KABUPATEN/KOTA`. */
const SEPARATOR = /([-–—/])/;

/** Behind these, and behind a dash that stands alone, a new beginning has its capital. */
const BEGINS_ANEW = /[:!?…]["”’')\]]*$|^[-–—|]$/u;

/** `KELAS IIA`, `GOLONGAN IV/A`; not IA, which is a word, nor VIA. */
const ROMAN_AND_LETTER = /^(?:I{2,3}|IV|VI{2,3}|IX|XI{1,2})[A-E]$/;
const GRADED = /^(?:KELAS|GOLONGAN|TIPE)$/;
/** Consonants that begin a word of Indonesian, of a name or of a loan; others begin a short form (PWNU). */
const ONSET =
  /^(?:[^AEIOUY]?[AEIOUY]|[BCDFGKPSTVW][LR]|[CDGKST]W|[BCDGJKLNPRSTWZ]H|[DNST]J|M[BPC]|N[DGJKTY]|P[NST]|GN|KN|KS|S[KLMNPQTV]|T[SZ]|HJ|QU)/;
/** Letters; a longer word in capitals is none. */
const LONGEST_SHORT_FORM = 5;

const ROMAN = /^(?=.)(?:XL|X{0,3})(?:IX|IV|V?I{0,3})$/;
/** Behind a number. */
const UNIT = /^(?:KG|KM|CM|MM|HA)$/;
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:id|com|net|org)$/;

/**
 * A headline in capitals as it is written in Indonesian: each word with a capital, words of function
 * small, short forms, degrees and Roman numerals as they are. What has small letters stays.
 *
 * @param text one line, single spaces
 * @param seen how words stand in the text itself, which goes before any list
 */
export function inTitleCase(text: string, { seen }: { readonly seen: SeenWords }): string {
  const tokens = text.split(' ');
  const bare = tokens.map((token) => coreOf(token).core.toLowerCase());
  return tokens
    .map((token, at) => {
      const before = tokens[at - 1];
      const { lead, core, trail } = coreOf(token);
      const first = before === undefined || BEGINS_ANEW.test(before) || /["“‘«']/u.test(lead);
      const small = isSmallWord(core.toLowerCase(), bare[at - 1] ?? '', bare[at + 1] ?? '');
      if (small && core === core.toUpperCase()) {
        return `${lead}${first ? capitalised(core) : core.toLowerCase()}${trail}`;
      }
      return `${lead}${wordIn(core, before ?? '', seen)}${trail}`;
    })
    .join(' ');
}

/** A token without the punctuation around it. */
function coreOf(token: string): { lead: string; core: string; trail: string } {
  const [, lead = '', rest = ''] = /^([^\p{L}\p{N}]*)(.*)$/u.exec(token) ?? [];
  const length = rest.length - (/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u.exec(rest)?.[0].length ?? 0);
  return { lead, core: rest.slice(0, length), trail: rest.slice(length) };
}

function wordIn(core: string, before: string, seen: SeenWords): string {
  const lower = core.toLowerCase();
  if (DOMAIN.test(lower)) return lower;
  if (/\d$/.test(before) && UNIT.test(core)) return lower;
  if (before === 'TNI' && /^A[DLU]$/.test(core)) return core;
  const degree = before.endsWith(',') ? BARE_DEGREES.get(lower) : undefined;
  if (degree !== undefined) return degree;
  if (GRADED.test(before) && /^I[A-E]$/.test(core)) return core;
  const parts = core.split(SEPARATOR);
  return parts
    .map((part, at) =>
      isEcho(parts[at - 2] ?? '', part) ? part.toLowerCase() : partIn(part, seen),
    )
    .join('');
}

function partIn(part: string, seen: SeenWords): string {
  if (part.length < 2 || part !== part.toUpperCase()) return part;
  const lower = part.toLowerCase();
  const written = seen.get(lower);
  if (written !== undefined) return written === lower ? capitalised(part) : written;
  const known = SPELLINGS.get(lower);
  if (known !== undefined) return known;
  if (/\d/.test(part)) return withDigits(part);
  if (part.includes('.')) return part.split('.').map(degreePart).join('.');
  const kept = ACRONYMS.has(part) || isRoman(part) || isShortForm(part);
  return kept ? part : capitalised(part);
}

function isRoman(part: string): boolean {
  return ROMAN.test(part) || ROMAN_AND_LETTER.test(part);
}

/** Whether it cannot be spoken as a word. */
function isShortForm(part: string): boolean {
  if (!/[AEIOUY]/.test(part)) return true;
  return part.length <= LONGEST_SHORT_FORM && /^[A-Z]+$/.test(part) && !ONSET.test(part);
}

/** `RP58.000`, `50KG`, `G20`, `DP3A` */
function withDigits(part: string): string {
  return part
    .replace(/^RP(?=\d)/, 'Rp')
    .replace(/(?<=\d)X(?=\d)/, 'x')
    .replace(/(?<=\d)(?:KG|KM|CM|MM)$/, (unit) => unit.toLowerCase());
}

/** Of `S.SOS`, `M.SI`, `S.IP` */
function degreePart(part: string): string {
  return part.length < 2 || CAPITAL_PARTS.has(part) ? part : capitalised(part);
}

function capitalised(part: string): string {
  return part.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
