import type { CST, YAMLError } from 'yaml';
import { shown } from '../../errors.ts';
import { unclosedIn } from './yaml-tokens.ts';

/** What the library says at the end of a bracket, brace or quotation that is never closed, among others. */
const AT_THE_END: ReadonlySet<YAMLError['code']> = new Set<YAMLError['code']>([
  'MISSING_CHAR',
  'BAD_INDENT',
]);

interface YamlFault {
  /** the line, as written, and how to mend it */
  readonly received: string;
  /** of the source, from 1 */
  readonly line: number;
}

/**
 * What the library refused, for its author.
 * @param tokens of the source
 */
export function faultIn(
  source: string,
  { code, pos: [noticed] }: YAMLError,
  tokens: readonly CST.Token[],
): YamlFault {
  // It notices at the end what is never closed: where that opens, the tokens tell.
  const opened = AT_THE_END.has(code) ? unclosedIn(tokens) : undefined;
  const advice = opened
    ? `its ${opened.sign} is never closed: close it, or put the whole text between quotes`
    : 'put a text with a colon between quotes';
  const { text, line } = lineAt(source, opened?.offset ?? noticed);
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
