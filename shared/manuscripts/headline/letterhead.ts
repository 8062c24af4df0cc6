import { placeThatOpens } from '../conventions/places.ts';
import { SENTENCE_END } from '../prose/sentence-end.ts';
import { isMadeOfOffices, isOffice, opensAsOffice } from './offices.ts';

/** Characters: letterheads of tables and pages come as one line. */
const LONGEST = 400;

/** `Jalan Kesuma Bangsa No. 82`, not `Jalan Rusak di Palaran Diperbaiki`: a number, or a postal code. */
const STREET =
  /^(?:alamat ?:|(?:(?:jalan|jln?\.?|gg\.?|gang|komp(?:leks?|\.)|gedung|lantai|lt\.)(?!\p{L})[^.!?]{0,80}?(?:(?<!\p{L})no(?:mor)?(?!\p{L})[. ]{0,2}\d|(?<!\d)\d{5}(?!\d)|(?<!\p{L})te?le?pon|(?<!\p{L})telp)))/iu;
const SHORT_STREET = /^(?:jl|jln)\. ?\p{Lu}/iu;
const PHONE =
  /^(?:te?le?p(?:on|\.)?|tel\.?|phone|fax|faks(?:imil[ei])?|faximile|facsimile|hp|hotline|call cent(?:er|re)|whatsapp|wa)(?!\p{L})[\s.:/]{0,4}(?:fax[\s.:]{0,3}|faks[\s.:]{0,3})?\(?\+?(?:\d[\s().–-]{0,3}){6}/iu;
const ADDRESS =
  /^(?:(?:e-?mail|surel|web ?site|web|situs(?: web)?|laman|instagram|ig|facebook|fb|twitter|x|youtube|tiktok|media sosial)(?: resmi)? ?:? ?(?:@|https?:|www\.|\S+@\S|\S+\.(?:go\.id|id|com|org|net)(?!\p{L}))|https?:\/\/\S+$|www\.\S+$|\S+@\S+\.\S+$|@[\w.]+$)/iu;
const POSTAL = /^(?:kode ?pos|kotak pos|p\.? ?o\.? ?box)[\s:.]{0,3}\d/iu;
/** How an office is reached, in the line that names it: never so far in a headline. */
const REACHED =
  /(?<!\p{L})(?:(?:jalan|jln?)(?!\p{L})[^!?]{0,60}?(?<!\p{L})no(?:mor)?[. ]{0,2}\d|(?:te?le?p(?:on)?|fax|faks)[\s.:]{0,3}\(?\+?(?:\d[\s().–-]{0,3}){6}|kode ?pos[\s:]{0,2}\d|\S+@\S+\.\S)/iu;

/** A line that only letterheads have: an office's name, its street, telephone, mail, pages, postal code. */
export function isLetterhead(line: string): boolean {
  if (line.length > LONGEST) return false;
  return isOffice(line) || isReached(line) || (opensAsOffice(line) && isWhole(line));
}

/** Whether a line tells where an office is, or how it is reached. */
export function isReached(line: string): boolean {
  if (line.length > LONGEST) return false;
  return isStreet(line) || PHONE.test(line) || ADDRESS.test(line) || isPostal(line);
}

/** `Jl. Kesuma Bangsa, Samarinda`: so short a street is one if a place ends it. */
function isStreet(line: string): boolean {
  if (STREET.test(line)) return true;
  if (!SHORT_STREET.test(line) || line.split(' ').length > 7) return false;
  const last = line.split(/[\s,]+/u).slice(-2);
  return last.some((_, at) => placeThatOpens(last.slice(at).join(' ')) !== undefined);
}

/** `Samarinda 75121`, `Kalimantan Timur, 75121` */
function isPostal(line: string): boolean {
  const [, places] = /^(\p{Lu}[\p{L} ,-]{2,40}?)[ ,]{1,2}\d{5}$/u.exec(line) ?? [];
  return POSTAL.test(line) || (places !== undefined && isMadeOfOffices(places));
}

/** A letterhead that came as one line: an office, and further on how it is reached. */
function isWhole(line: string): boolean {
  return REACHED.test(line) && !SENTENCE_END.test(line);
}
