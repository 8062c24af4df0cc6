import type { Io, Output } from '../io.ts';

/** What a text is laid out for. */
export interface Paper {
  /** that a line may have; Infinity where nothing wraps, as in a file */
  readonly columns: number;
  readonly paint: Paint;
}

export type Paint = (style: Style, text: string) => string;
export type Style = keyof typeof CODES;

/** SGR parameters of ECMA-48: on, off. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const;

/** Text as it is: for files, pipes, and tests. */
export const PLAIN: Paper = { columns: Number.POSITIVE_INFINITY, paint: (_, text) => text };

/** Wrapped and coloured on a terminal, unless NO_COLOR (no-color.org) asks for none. */
export function paperOf({ isTTY, columns = 80 }: Output, { env }: Pick<Io, 'env'>): Paper {
  if (!isTTY) return PLAIN;
  return { columns, paint: env.NO_COLOR ? PLAIN.paint : coloured };
}

const coloured: Paint = (style, text) => {
  const [on, off] = CODES[style];
  return `\u001b[${on}m${text}\u001b[${off}m`;
};
