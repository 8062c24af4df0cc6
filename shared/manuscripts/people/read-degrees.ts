import { bare, type Degree, dottedDegree, undottedDegree } from './degree-list.ts';

/** A degree as it stands in a text. */
export interface WrittenDegree {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** undefined of what specialists bear (`Sp.PD`), of which every form is taken */
  readonly degree: Degree | undefined;
  readonly hasPoints: boolean;
}

/** `S.Sos`, `S. Pd`, `S.Pd.I`, `MSi`, `SE.` */
const CANDIDATE =
  /(?<first>\p{Lu}\p{L}{0,7})(?:\. ?(?<second>\p{L}{1,7})(?:\.(?<third>\p{L}{1,7}))?(?:\.(?<fourth>\p{L}{1,7}))?)?/uy;

/** `Sp.PD`, `Sp. A`, `SpOG`, `Sp.PD-KGEH` */
const SPECIALIST =
  /Sp(?:\. ?\p{Lu}[\p{L}.]{0,7}|\p{Lu}\p{L}{0,4})(?:[-(]K?[\p{Lu}]{1,6}\)?)?\.?(?!\p{L})/uy;

/** The degree that begins there. */
export function degreeAt(text: string, start: number): WrittenDegree | undefined {
  const specialist = matchAt(SPECIALIST, text, start);
  if (specialist) {
    const [written] = specialist;
    return { start, end: start + written.length, written, degree: undefined, hasPoints: true };
  }
  const found = matchAt(CANDIDATE, text, start);
  if (!found?.groups) return undefined;
  const { first = '', second, third, fourth } = found.groups;
  const parts = [first, second, third, fourth].filter((part) => part !== undefined);
  for (let count = parts.length; count > 0; count -= 1) {
    const known = degreeOf(text, start, parts.slice(0, count));
    if (known) return known;
  }
  return undefined;
}

function degreeOf(
  text: string,
  start: number,
  parts: readonly string[],
): WrittenDegree | undefined {
  const letters = parts.join('');
  const degree = parts.length > 1 ? dottedDegree(letters) : undottedDegree(letters);
  if (!degree) return undefined;
  const gap = parts.length > 1 && text[start + (parts[0]?.length ?? 0) + 1] === ' ' ? 1 : 0;
  const end = start + letters.length + parts.length - 1 + gap;
  if (/^\p{L}|^\.\p{Ll}{2}/u.test(text.slice(end, end + 3))) return undefined;
  const withPoint = text[end] === '.' ? end + 1 : end;
  const written = text.slice(start, withPoint);
  return { start, end: withPoint, written, degree, hasPoints: parts.length > 1 };
}

/** As EYD writes it, with as many points as the writer takes it to have, where that is left open. */
export function rightForm({ written, degree }: WrittenDegree): string {
  if (!degree) return written;
  const [first, ...more] = degree.forms;
  const likely = more.find(
    (form) => form === `${written.replaceAll(' ', '').replace(/\.$/u, '')}.`,
  );
  return likely ?? first;
}

/** Whether the letters mean a degree wherever they follow a name: `S.Sos`, `MSi`; not `SE`, `MM`. */
export function isUnmistakable({ written, hasPoints, degree }: WrittenDegree): boolean {
  if (!degree) return true;
  const letters = bare(written);
  return /\p{Ll}/u.test(letters) || (hasPoints && letters.length > 2);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
