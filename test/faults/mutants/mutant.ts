/** The product without one of its checks. */
export interface Mutant {
  /** e.g. `shared/aws/log.ts tryAppend put#1` */
  readonly name: string;
  /** from the root of the project */
  readonly file: string;
  /** what stands there instead, from `start` to before `end` */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The file with the check taken out. */
export function mutated(source: string, { start, end, text }: Mutant): string {
  return source.slice(0, start) + text + source.slice(end);
}

/** With what a run under faults begins the line that says what it has found. */
export const FOUND = 'found: ';
