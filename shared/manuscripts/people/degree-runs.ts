import { degreeAt, isUnmistakable, type WrittenDegree } from './read-degrees.ts';

/** The degrees that follow a name, and where they end. */
export function degreesFrom(
  text: string,
  nameEnd: number,
): { degrees: WrittenDegree[]; end: number } {
  const degrees: WrittenDegree[] = [];
  let end = nameEnd;
  for (;;) {
    const gap = /^(?: ?, ?| |)/u.exec(text.slice(end, end + 3))?.[0] ?? '';
    const isApart = gap !== '' || text[end - 1] === '.';
    const next = isApart ? degreeAt(text, end + gap.length) : undefined;
    if (!next || isOther(text, next, gap)) break;
    degrees.push(next);
    end = next.end;
  }
  const comma = degrees.length > 0 ? /^ ?,/u.exec(text.slice(end, end + 2)) : null;
  return { degrees, end: end + (comma?.[0].length ?? 0) };
}

/** `H. Ali MA Darussalam`: letters without points and comma that a word with a capital follows. */
function isOther(text: string, degree: WrittenDegree, gap: string): boolean {
  if (degree.hasPoints || isUnmistakable(degree)) return false;
  const follows = text.slice(degree.end, degree.end + 3);
  return /^ (?:\p{Lu}\p{Ll}|\d)/u.test(follows) || (!gap.includes(',') && /^[-/]/u.test(follows));
}
