import { EDITORS, REPORTER } from '../conventions/byline-labels.ts';
import { isKnownPlace } from '../conventions/places.ts';
import { ANY_ENGLISH_WEEKDAY, ANY_MONTH, ANY_WEEKDAY } from '../dates/names.ts';

/** Characters of such a line. */
const LONGEST = 120;

/** Words that dates and hours are made of; a figure must be among them. */
const OF_DATES = new RegExp(
  String.raw`(?<!\p{L})(?:${ANY_WEEKDAY}|${ANY_MONTH}|${ANY_ENGLISH_WEEKDAY}|january|february|march|may|june|july|august|october|december|wib|wita|wit|am|pm|gmt|utc|pukul|jam|tanggal|tgl|hari|di|(?:di)?(?:terbitkan|publikasikan|posting|perbarui|unggah|update)|terbit|tayang|last|published|posted|updated?|on|at|oleh admin|by admin|admin)(?!\p{L})`,
  'giu',
);
const PLACE = /^(?<place>\p{Lu}[\p{L} ]{2,30}), (?=\D{0,12}\d)/u;
const COUNTER =
  /^(?:(?:di)?(?:baca|lihat)|views?|viewed|hits?|pembaca|komentar|comments?)(?!\p{L})[\s:]{0,3}(?:oleh |sebanyak )?\d[\d.,]*\s?(?:k|rb|kali|x|orang|pembaca|views?|times)?$|^\d[\d.,]*\s?(?:k|rb)?\s?(?:kali|x|views?|pembaca|hits?|komentar|comments?|shares?|dilihat|dibaca|suka|likes?|menit(?: baca| membaca)?|min(?:ute)?s? read)(?: (?:dibaca|dilihat))?$/iu;
const BUTTONS = new Set(
  'share bagikan sebarkan print cetak facebook twitter whatsapp telegram linkedin tweet'.split(' '),
);
const BESIDE = new Set(
  'pdf email line instagram x copy link salin tautan simpan save a a- a+ this on to ini ke di berita artikel'.split(
    ' ',
  ),
);
const CRUMBS = /^(?:home|beranda|utama|you are here|anda di sini)\s*[>»›/\\|:]/iu;
const CREDIT = new RegExp(
  String.raw`^(?:${REPORTER}|laporan|${EDITORS}|fotografer|author|by|written by)[*_]{0,2}\s?[:|]\s?\S`,
  'iu',
);
const BY = /^(?:oleh|by) \p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]*){0,3}$/u;

/** What portals print about an article: its day and hour, readers that it had, buttons, where it stands. */
export function isPortalLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  return isDateLine(line) || COUNTER.test(line) || CRUMBS.test(line) || isButtons(line);
}

/** A day, an hour, a figure, and no other word: `Rabu, 11 Maret 2026 | 10:15 WITA`, `Samarinda, 12/3/2025`. */
export function isDateLine(line: string): boolean {
  if (line.length > LONGEST || !/\d/u.test(line)) return false;
  const stated = isPlaceAndDay(line) ? line.replace(PLACE, '') : line;
  return !/\p{L}/u.test(stated.replace(OF_DATES, ' '));
}

/** `Samarinda, 12 Maret 2025`, as letters have it above their text */
export function isPlaceAndDay(line: string): boolean {
  const place = PLACE.exec(line)?.groups?.place;
  return place !== undefined && isKnownPlace(place);
}

/** Who wrote or edited it, which is no headline either: `Oleh: Rina Wati`. */
export function isCredit(line: string): boolean {
  return line.length <= LONGEST && (CREDIT.test(line) || BY.test(line));
}

/** Words that are also others make a line of buttons only beside one that is none. */
function isButtons(line: string): boolean {
  const words = line
    .toLowerCase()
    .split(/[\s|:•,]+/u)
    .filter((word) => word !== '');
  const buttons = words.filter((word) => BUTTONS.has(word)).length;
  return buttons > 0 && words.every((word) => BUTTONS.has(word) || BESIDE.has(word));
}
