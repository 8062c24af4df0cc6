import type { DateMention, Part } from './mention.ts';
import { ANY_MONTH, MONTHS, monthNamed } from './names.ts';
import { weekdaysIn, withWeekdays } from './weekdays.ts';

/** Between the first and the last of days; ` dan ` makes a list of two. */
const JOINT = String.raw`(?<joint> ?(?:[-–—]|s\.?d\.?|s\/d|hingga|sampai(?: dengan)?|dan) ?)`;
const DAYS = String.raw`(?<![\p{L}\d.\/–-])(?:(?<from>\d{1,2})${JOINT})?(?<day>\d{1,2})`;

/** `14/11/2022`, `14-16/11/22`, `14/11`, `14.11.2022` */
const NUMERIC = new RegExp(
  String.raw`${DAYS} ?(?<sign>[\/.-]) ?(?<month>\d{1,2})(?: ?\k<sign> ?(?<year>[1-9]\d{3}|\d{2}))?(?!\d|[\/.-]\d)`,
  'dgu',
);

/** `14 November 2022`, `14–16 Nov. 2022`, `1 Agustus` */
const NAMED = new RegExp(
  String.raw`${DAYS}[ -](?<month>${ANY_MONTH})(?![\p{L}\d])(?:\.?[ -](?<year>[1-9]\d{3})(?!\d))?`,
  'dgiu',
);

/**
 * The dates of a passage, in their order. Numbers alone are one only where nothing else can be meant:
 * `14/11` needs its weekday, `14-11-22` too.
 */
export function datesIn(text: string): DateMention[] {
  const source = { text, weekdays: weekdaysIn(text) };
  const numeric = [...text.matchAll(NUMERIC)].map((found) => mentionOf(source, found, Number));
  const named = [...text.matchAll(NAMED)].map((found) => mentionOf(source, found, monthNamed));
  return [...numeric, ...named]
    .filter((mention) => mention !== undefined)
    .sort((a, b) => a.start - b.start);
}

interface Source {
  readonly text: string;
  readonly weekdays: readonly Part[];
}

function mentionOf(
  { text, weekdays }: Source,
  found: RegExpExecArray,
  monthOf: (word: string) => number | undefined,
): DateMention | undefined {
  const { from, joint = '', day = '', month = '', year, sign } = found.groups ?? {};
  const spans = found.indices?.groups ?? {};
  const monthNumber = monthOf(month);
  if (monthNumber === undefined) return undefined;
  const last = partOf(spans.day, Number(day));
  const isSpan = from !== undefined && Number(from) <= 31;
  const days = isSpan ? [partOf(spans.from, Number(from)), last] : [last];
  const dates = { start: days[0]?.start ?? last.start, end: found.index + found[0].length };
  const around = withWeekdays(text, weekdays, dates, days.length);
  const numbers = [Number(day), monthNumber];
  if (sign && !isDate(text, { ...around, start: dates.start }, { sign, numbers, year })) {
    return undefined;
  }
  return {
    ...around,
    days,
    isSpan: isSpan && joint.trim() !== 'dan',
    month: partOf(spans.month, monthNumber),
    ...(year !== undefined && { year: partOf(spans.year, fullYear(year)) }),
  };
}

function partOf(span: [number, number] | undefined, value: number): Part {
  const [start = 0, end = 0] = span ?? [];
  return { start, end, value };
}

/** Of two digits, those from 40 on are of the last century: `17/8/45`. */
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 40 ? 2000 + year : 1900 + year;
}

/** Before it, what has numbers of its own: `Nomor 12/11/2022`, `nomor surat 14/11/2022`, `SK 12-11-2022`. */
const NUMBERED =
  /(?<!\p{L})(?:nomor|no|nomer|surat|sk|se|spt|keputusan|peraturan|per(?:da|wali|bup|gub|men\p{L}*)|kepmen\p{L}*|uu|pp|edaran|instruksi|register|registrasi|reg|kode|kontrak|perkara|rekening|berkas|resi|pasal|versi|rasio|skor)\.?:? $/iu;

/** Before it, what says that it is one. */
const SAID = /(?:\(|(?:tanggal|tgl\.?|pada) )$/iu;

/** Characters before a number that are looked at. */
const BEFORE = 24;

/**
 * Whether numbers are a date: `Senin (14/11)`; without a weekday `14/11/2022`, `14-11-2022`,
 * `(14/11/22)`. What is none in either order of day and month, such as `14/15/2025`, is a number.
 */
function isDate(
  text: string,
  { start, weekdays }: Pick<DateMention, 'start' | 'weekdays'>,
  { sign, numbers, year }: { sign: string; numbers: readonly number[]; year?: string | undefined },
): boolean {
  if (weekdays.length > 0) return year !== undefined || sign === '/';
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (year === undefined || NUMBERED.test(before)) return false;
  const said = SAID.test(before);
  if (!said && numbers.every((number) => number > MONTHS.length)) return false;
  return year.length === 4 || (sign === '/' && said);
}
