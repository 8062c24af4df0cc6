import { SENTENCE_END } from '../prose/sentence-end.ts';

const LABEL =
  /^[^\p{L}\p{N}]*(?:nara ?hubung|kontak(?: (?:person|media|pers|humas))?|(?:media )?contact(?: person)?|cp|(?:untuk )?(?:info(?:rmasi)?|konfirmasi|keterangan)[^:;|.]{0,40} (?:meng)?(?:hubungi|kontak)[^:;|.]{0,30}|hubungi(?: kami)?)\s*[*_]*\s*[:;|][\s*_]*(?<contact>.*)$/isu;

/** Characters: a longer line is text, unless it says how somebody is reached. */
const LONGEST = 300;
const LONGEST_LIST = 1000;

/** A number of a telephone, or an address of mail. */
const REACHED = /(?:\d[\s().–-]{0,2}){6}|\S@\S/u;

/**
 * Whom a line names as contact: `Narahubung: Siti (0812 …)`. Empty where the name follows on the next
 * line; undefined where it is another line.
 */
export function contactIn(line: string): string | undefined {
  if (line.length > LONGEST_LIST || (line.length > LONGEST && !saysHow(line))) return undefined;
  return LABEL.exec(line)?.groups?.contact;
}

/** Whether a line says how somebody is reached. */
export function saysHow(line: string): boolean {
  return REACHED.test(line);
}

/** Characters of a line below a name: an office, an address. */
const LONGEST_OF_CONTACT = 120;

/** Whether a line below a name may be of the same contact: how to reach it, or a short one, no sentence. */
export function couldBeOfContact(line: string): boolean {
  if (line.length > LONGEST_OF_CONTACT) return false;
  return saysHow(line) || !SENTENCE_END.test(line);
}
