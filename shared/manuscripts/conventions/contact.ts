const LABEL =
  /^[^\p{L}\p{N}]*(?:nara ?hubung|kontak(?: (?:person|media|pers|humas))?|(?:media )?contact(?: person)?|cp)\s*[*_]*\s*:[\s*_]*(?<contact>.*)$/isu;

/** Characters: a longer line is text. */
const LONGEST = 300;

/**
 * Whom a line names as contact: `Narahubung: Siti (0812 …)`. Empty where the name follows on the next
 * line; undefined where it is another line.
 */
export function contactIn(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  return LABEL.exec(line)?.groups?.contact;
}
