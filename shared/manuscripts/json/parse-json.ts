import { shorten } from '../../text.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import { tidyLine } from '../prose/prose.ts';

/** Characters of the parser's own words that a message holds. */
const LONGEST = 120;

/** Characters that the parser quotes before the one that it stumbled over, where it quotes a piece. */
const QUOTED_BEFORE = 10;

/** @throws ManuscriptError json, with its line where the parser tells it */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    const at = offsetIn(text, message);
    const received = `a text that is none (${shorten(tidyLine(message), LONGEST)})`;
    throw new ManuscriptError('json', 'JSON', name, received, {
      cause,
      at: at === undefined ? undefined : { line: text.slice(0, at).split('\n').length },
    });
  }
}

/** Where the parser stumbled: by what its message tells, which differs from engine to engine. */
function offsetIn(text: string, message: string): number | undefined {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  if (position !== undefined) return Number(position);
  if (message.includes('end of JSON')) return text.trimEnd().length;
  const [, before, quoted = ''] =
    /, (\.{3})?"(.*)"(?:\.{3})? is not valid JSON$/s.exec(message) ?? [];
  const start = text.indexOf(quoted);
  if (quoted === '' || start !== text.lastIndexOf(quoted)) return undefined;
  if (before !== undefined) return start + QUOTED_BEFORE;
  return quoted.includes('\n') ? undefined : start;
}
