import { ZONES } from './zoned-time.ts';

/** A zone that a text names. */
export interface ZoneMention {
  /** IANA, or minutes that its clocks are ahead of UTC */
  readonly zone: string | number;
  readonly start: number;
  readonly end: number;
}

const SIGN = '(?<sign>[+−–-]) ?';
const MENTION = new RegExp(
  [
    String.raw`(?<!\p{L})(?:UTC|GMT) ?${SIGN}(?<hours>\d{1,2})(?:[:.]?(?<minutes>\d{2}))?(?!\d)`,
    String.raw`(?<=\d ?)\+(?<ahead>\d{2}:?\d{2})(?!\d)`,
    String.raw`(?<=T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)-(?<behind>\d{2}:?\d{2})(?!\d)`,
    String.raw`(?<=\d)(?<zulu>Z)(?![\p{L}\d])`,
    String.raw`(?<!\p{L})(?<name>W\. ?I\. ?(?:T\. ?A|[TB])\.?|WITA|WIB|WIT|UTC|GMT)(?![\p{L}+−])`,
    String.raw`waktu indonesia (?:bagian )?(?<part>barat|tengah|timur)(?!\p{L})`,
  ].join('|'),
  'giu',
);
const PARTS: Readonly<Record<string, string>> = { barat: 'WIB', tengah: 'WITA', timur: 'WIT' };

/** The zones that a text names, by their names or by how far they are ahead of UTC, in their order. */
export function zonesIn(text: string): ZoneMention[] {
  return [...text.matchAll(MENTION)].map((found) => {
    return { zone: zoneOf(found), start: found.index, end: found.index + found[0].length };
  });
}

function zoneOf({ groups = {} }: RegExpExecArray): string | number {
  const { sign, hours, minutes = '0', ahead, behind, name = '', part = '' } = groups;
  if (hours !== undefined) {
    return (Number(hours) * 60 + Number(minutes)) * (sign === '+' ? 1 : -1);
  }
  const offset = ahead ?? behind;
  if (offset === undefined) return ZONES[PARTS[part.toLowerCase()] ?? plainName(name)] ?? 'UTC';
  const size = Number(offset.slice(0, 2)) * 60 + Number(offset.slice(-2));
  return behind === undefined ? size : -size;
}

/** `W.I.T.A.` */
function plainName(name: string): string {
  return name.replace(/[. ]/gu, '').toUpperCase();
}

/** Capitals behind an hour that are no zone. */
const WORDS = new Set(
  (
    'pada hari tgl dan atau oleh untuk ini di ke dari yang agar mohon harap jika saat baru boleh rilis ' +
    'berita media pers foto senin rabu kamis ahad sabtu jumat on for the by and or please only all'
  ).split(' '),
);
const FOREIGN =
  /^(?:sgt|myt|pht|ict|hkt|jst|kst|cst|ist|gst|msk|cet|cest|eet|bst|wet|est|edt|cdt|mst|mdt|pst|pdt|akst|hst|aest|aedt|acst|awst|nzst|nzdt)$/iu;
/** `10.00 SGT`, `10.00 (JST)`, `10.00 waktu Tokyo` */
const BEHIND = /^[\s,;/([]*(?:(?<word>\p{L}[\p{L}.]*)|)/u;
const ELSEWHERE = /^[\s,;/([]*waktu (?!setempat|indonesia|tayang)\p{L}/iu;

/** Whether what follows an hour seems to be a zone, but is none that is known. */
export function isUnknownZone(behind: string): boolean {
  if (ELSEWHERE.test(behind)) return true;
  const word = (BEHIND.exec(behind)?.groups?.word ?? '').replaceAll('.', '');
  if (FOREIGN.test(word)) return true;
  return /^\p{Lu}{2,5}$/u.test(word) && !WORDS.has(word.toLowerCase());
}
