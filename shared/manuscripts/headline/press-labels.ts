import { isMadeOfOffices } from './offices.ts';
import { isDateLine } from './portal-lines.ts';

/** Characters: a longer line is a sentence. */
const LONGEST = 160;

const RELEASE =
  /^(?:s ?i ?a ?r ?a ?n {1,3}p ?e ?r ?s|(?:siaran|rilis|keterangan|berita|pernyataan) (?:pers|media|berita|resmi)|(?:press|media|news) (?:release|statement)|rilis|release)(?!\p{L})/iu;
const AT_ONCE =
  /^(?:(?:untuk|agar|mohon|dapat|harap) )?(?:segera )?(?:disiarkan|diterbitkan|dipublikasikan|dirilis|disebarluaskan|ditayangkan)(?: (?:dengan )?segera)?$|^for immediate (?:release|publication|broadcast)$|^immediate release$/iu;
/** A number of a document: `Nomor: 123/KMF/2025`, `No. 12/SP/III/2025`; `No. 1 di Kaltim` is none. */
const NUMBER =
  /^(?:nomor|no\.?|number|num\.?|ref\.?)(?: (?:surat|rilis|siaran pers))?(?: ?: ?[\p{L}\d._-]|\s?[\p{L}\d._-]*\d[\p{L}\d._-]*\/|\s+\d+\s*(?:tahun \d{4})?$)/iu;
/** What letters have above their text. */
const LETTER =
  /^(?:lampiran|lamp\.?|sifat|perihal|hal|tembusan|klasifikasi|derajat|(?:hari ?[/,&]? ?)?(?:tanggal|tgl\.?)(?: terbit| rilis)?|hari|kepada|yth\.?|dari) ?:/iu;

/** What a release is called, its number, and that it may go out at once: `SIARAN PERS / PRESS RELEASE`. */
export function isPressLabel(line: string): boolean {
  if (line.length > LONGEST) return false;
  if (isNumber(line) || LETTER.test(line)) return true;
  const parts = line.split(/\s*[/|()•·:–—]\s*|\s+-\s+|,\s+/u).filter((part) => part !== '');
  const [first = ''] = parts;
  if (!RELEASE.test(first) && !AT_ONCE.test(bare(first))) return false;
  return isNumber(rest(line)) || parts.every(isPart);
}

function isPart(part: string): boolean {
  return AT_ONCE.test(bare(part)) || isBehind(rest(part)) || isDateLine(part);
}

/** What may stand behind `SIARAN PERS`: nothing, its number, its day, or whose it is. */
function isBehind(text: string): boolean {
  const own = text.replace(/^(?:tanggal|tgl\.?) /iu, '');
  return own === '' || isNumber(own) || isDateLine(own) || isMadeOfOffices(own);
}

function rest(part: string): string {
  return part.replace(RELEASE, '').trim();
}

function bare(part: string): string {
  return part.replace(/[\s.!*:]+$/u, '');
}

function isNumber(line: string): boolean {
  return NUMBER.test(line) && !/[.!?]$/u.test(line);
}
