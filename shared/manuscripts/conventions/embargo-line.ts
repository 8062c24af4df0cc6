import { ANY_ENGLISH_WEEKDAY, ANY_MONTH, ANY_WEEKDAY } from '../dates/names.ts';
import { momentIn } from './moment.ts';

/** Characters: a longer line is a sentence about an embargo. */
const LONGEST = 160;

/** Between words: signs, emoji, spaces. */
const GAP = String.raw`[^\p{L}\p{N}]`;
/** `EMBARGO`, `diembargo`, `E M B A R G O` */
const WORD = String.raw`(?<!\p{L})(?:di ?-? ?)?e ?m ?b ?a ?r ?g ?o(?:ed)?(?!\p{L})`;
const OF_WHAT = String.raw`(?:${GAP}+(?:media|pers|berita|rilis|publikasi|penyiaran|for (?:release|publication|broadcast)|ini|berlaku|berakhir|selesai|dibuka|dicabut|lifts?|lifted|ends?|expires?|date|time)(?!\p{L})){0,3}`;
const UNTIL = String.raw`(?:s\.? ?d\.?|s\/d|hingga|sampai|until|till?|pukul|jam|tanggal|tgl)(?!\p{L})`;
const WEEKDAY = String.raw`(?:${ANY_WEEKDAY}|${ANY_ENGLISH_WEEKDAY})(?!\p{L})`;
const FIGURES = String.raw`\d{1,2}[/.:-]\d|\d{4}-\d|\d{1,2}(?:st|nd|rd|th)? ?(?:${ANY_MONTH})(?!\p{L})|\d{1,2} ?(?:wi(?:ta|b|t)|[ap]\.?m)(?!\p{L})`;
const WHEN = `${GAP}*(?:(?:pada|on|at|by|before|after|ke|hari|mulai|sejak|from|dari|setelah|sesudah|sebelum)${GAP}+){0,3}(?:${FIGURES}|${WEEKDAY})`;
/** What follows the word where it is an order: a sign, a preposition, a day, an hour, a span, nothing. */
const ORDER = String.raw`${OF_WHAT}(?:${GAP}*[:=–—|]|${GAP}*-(?!\p{L})|${GAP}+${UNTIL}|${WHEN}|${GAP}+(?:\d+ (?:jam|hari|menit|hours?|days?)${GAP}*$|selama \d+ )|${GAP}*$)`;

const THIS =
  '(?:(?:siaran pers|rilis|berita|naskah|materi|informasi|dokumen|bahan|press release|news release) ?ini|this (?:press |news )?(?:release|story|material)|siaran pers|press release|news release|rilis(?: pers| berita)?|berita)';
/** What stands before it, words that only lead to it. */
const LEADS = String.raw`^${GAP}*(?:(?:\d{1,2}|[a-j])[.)]${GAP}*)?(?:(?:${THIS}|status|sifat|catatan(?: redaksi)?|perhatian|penting|peringatan|note|nb|hold|masa|batas|waktu|tanggal|tgl|periode|jadwal|strictly|under|in|is|ini|masih|dalam|mohon|harap|please|bersifat|berstatus|berada|dikenai|dikenakan|di bawah|not for (?:release|publication))(?!\p{L})${GAP}+){0,6}`;
const OPENS = new RegExp(`${LEADS}${WORD}${ORDER}`, 'iu');
const NAMES = new RegExp(WORD, 'iu');
const SAYS = /^[^.!?]{0,40}(?<!\p{L})di ?-?embargo (?:s\.? ?d\.?|s\/d|hingga|sampai)(?!\p{L})/iu;
/** Not after what reports tell of embargoes: `mencabut embargo pada …`. */
const ANYWHERE = new RegExp(
  String.raw`(?<!(?:me(?:m|n|ng|ny)\p{L}{3,}|tentang|soal|mengenai|atas|terkait|dampak|akibat|karena|sanksi|kebijakan|pe\p{L}{4,}an) )${WORD}${ORDER}`,
  'iu',
);
/** `Tidak untuk disiarkan sebelum …`, `Dapat ditayangkan mulai …`: the same without the word. */
const BIDS = new RegExp(
  String.raw`${LEADS}(?:(?:jangan|dilarang|tidak|belum|baru|hanya|boleh|dapat|bisa|untuk|not|do|to|for|be|may|only)${GAP}+){1,5}(?:di)?(?:siarkan|tayangkan|tayang|publikasikan|publikasi|terbitkan|terbit|sebarluaskan|sebarkan|rilis|release|released|publish|published|publication|broadcast|use|used)(?!\p{L})[^.!?]{0,40}?(?<!\p{L})(?:sebelum|hingga|sampai|setelah|sesudah|mulai|pada|before|until|prior to|after|on|${WEEKDAY}|${FIGURES})`,
  'iu',
);
const NONE =
  /^[^\p{L}\p{N}]*(?:(?:status )?embargo ?[:=–—-] ?(?:tidak ada|tidak|tanpa|nihil|none|no|bebas)|(?:tanpa|no|tidak ada|bebas) embargo)[^\p{L}\p{N}]*$/iu;
const AT_ONCE =
  /^[^\p{L}\p{N}]*(?:untuk (?:segera disiarkan|disiarkan segera)|for immediate release)[^\p{L}\p{N}]*$/iu;

/** Whether a line holds a text back, or says that nothing does: it is no part of the text. */
export function isEmbargoLine(line: string): boolean {
  if (line.length > LONGEST) return false;
  return saysNone(line) || OPENS.test(line) || SAYS.test(line) || isBidding(line);
}

/** Whether a line says that nothing holds a text back. */
export function saysNone(line: string): boolean {
  return NONE.test(line) || AT_ONCE.test(line);
}

/** Whether a sentence may hold a text back, whatever else it says: it names an embargo, and figures. */
export function couldBeEmbargo(sentence: string): boolean {
  if (sentence.length > LONGEST) return false;
  return (/\d/.test(sentence) && ANYWHERE.test(sentence)) || isBidding(sentence);
}

/** Whether a sentence names one at all. */
export function namesEmbargo(sentence: string): boolean {
  return NAMES.test(sentence);
}

/** Without the word it is one only where nobody can doubt until when. */
function isBidding(line: string): boolean {
  return BIDS.test(line) && isReadable(line);
}

/** Whether a line tells a moment, in whatever zone. */
export function isReadable(line: string): boolean {
  return 'instant' in momentIn(line, 'UTC');
}
