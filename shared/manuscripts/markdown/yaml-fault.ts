import type { YAMLError } from 'yaml';
import { shown } from '../../errors.ts';

/** The library notices at the end what is never closed: its messages name what it missed there. */
const UNCLOSED = /end with a ([\]}])$|^Missing closing (["'])quote$/;
const OPENERS: Readonly<Record<string, string>> = { ']': '[', '}': '{' };

export interface YamlFault {
  /** the line, as written, and how to mend it */
  readonly received: string;
  /** of the source, from 1 */
  readonly line: number;
}

/** What the library refused, for its author. */
export function faultIn(source: string, { message, pos: [noticed] }: YAMLError): YamlFault {
  const [, bracket, quote] = UNCLOSED.exec(message) ?? [];
  const sign = quote ?? (bracket && OPENERS[bracket]);
  const opened = sign ? source.lastIndexOf(sign, noticed) : -1;
  const advice =
    opened < 0
      ? 'put a text with a colon between quotes'
      : `its ${sign} is never closed: close it, or put the whole text between quotes`;
  const { text, line } = lineAt(source, opened < 0 ? noticed : opened);
  return { received: `${shown(text)} (${advice})`, line };
}

/** The line of a position; where that one is blank, the last above it that is not. */
function lineAt(source: string, offset: number): { text: string; line: number } {
  const end = source.indexOf('\n', offset);
  const lines = source
    .slice(0, end < 0 ? undefined : end)
    .trimEnd()
    .split('\n');
  return { text: lines.at(-1)?.trim() ?? '', line: lines.length };
}
