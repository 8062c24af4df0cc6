/** A check that no machine can tell from other code: what stands there, and what without it. */
export interface Fence {
  readonly name: string;
  readonly file: string;
  /** exactly once in the file */
  readonly code: string;
  readonly instead: string;
}

/** A fence that stands in a part of its code: the rest is what stands there instead. */
export function without(code: string, part: string): readonly [string, string] {
  return [code, code.replace(part, () => '')];
}

/** The fences of one file, by name: code, and what stands there instead. */
export function fences(
  file: string,
  checks: Readonly<Record<string, readonly [string, string]>>,
): Fence[] {
  return Object.entries(checks).map(([name, [code, instead]]) => ({ name, file, code, instead }));
}
