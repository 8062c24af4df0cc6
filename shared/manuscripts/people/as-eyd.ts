import { degreeAt, rightForm } from './read-degrees.ts';
import { titlesOf } from './titles.ts';

/** Degrees as EYD writes them: `S.Sos, MSi` → `S.Sos., M.Si.` What is not known stays as it is. */
export function degreesAsEyd(degrees: string): string {
  return degreesOf(degrees).join(', ');
}

/** Each of the degrees, as EYD writes it. */
export function degreesOf(degrees: string): string[] {
  return degrees
    .split(/ ?, ?/u)
    .flatMap((part) => knownDegrees(part) ?? [part])
    .filter((part) => part !== '');
}

/** `S.H. M.H.` are two; undefined where a part holds something else. */
function knownDegrees(part: string): string[] | undefined {
  const found: string[] = [];
  for (let at = 0; at < part.length; ) {
    const degree = degreeAt(part, at);
    if (!degree) return undefined;
    found.push(rightForm(degree));
    at = degree.end + (part[degree.end] === ' ' ? 1 : 0);
  }
  return found;
}

/** Titles as EYD writes them: `Dr H` → `Dr. H.` What is not known stays as it is. */
export function titlesAsEyd(titles: string): string {
  const known = titlesOf(`${titles} `);
  return known?.map(({ right }) => right).join(' ') ?? titles;
}
