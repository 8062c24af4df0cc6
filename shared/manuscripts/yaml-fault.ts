import type { YAMLError } from 'yaml';
import { shown } from '../errors.ts';

/** The library notices at the end what is never closed: its messages name what it missed there. */
const UNCLOSED = /end with a ([\]}])$|^Missing closing (["'])quote$/;
const OPENERS: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

/** What the library refused, for its author: the line, as written, and how to mend it. */
export function faultIn(source: string, { message, pos: [noticed] }: YAMLError): string {
  const [, bracket, quote] = UNCLOSED.exec(message) ?? [];
  const sign = quote ?? (bracket && OPENERS[bracket]);
  const opened = sign ? source.lastIndexOf(sign, noticed) : -1;
  const advice =
    opened < 0
      ? 'put a text with a colon between quotes'
      : `its ${sign} is never closed: close it, or put the whole text between quotes`;
  return `${lineAt(source, opened < 0 ? noticed : opened)} (${advice})`;
}

/** The line of a position; where that one is blank, the last above it that is not. */
function lineAt(source: string, offset: number): string {
  const end = source.indexOf('\n', offset);
  const lines = source
    .slice(0, end < 0 ? undefined : end)
    .trimEnd()
    .split('\n');
  return `${shown(lines.at(-1)?.trim())} in its line ${lines.length}`;
}
