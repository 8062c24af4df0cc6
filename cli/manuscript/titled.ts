import type { Paper } from '../layout/paper.ts';

/** Lines with a title above them, and a blank line above that; nothing where there are none. */
export function titled(title: string, lines: readonly string[], paper: Paper): string[] {
  return lines.length === 0 ? [] : ['', paper.paint('bold', title), ...lines];
}
