import { Composer, type CST, Parser } from 'yaml';
import { DEEPEST_FRONT_MATTER } from '../limits.ts';
import { ManuscriptError, type ManuscriptErrorOptions } from '../manuscript-error.ts';
import { faultIn } from './yaml-fault.ts';
import { nestedTokens } from './yaml-tokens.ts';

/** Lines above the first of the YAML: the one that opens the front matter. */
export const LINES_ABOVE = 1;

/**
 * A YAML map, its keys in lower case. By the failsafe schema every scalar is a string (a headline
 * `2022` or `yes` stays as written) and no tag means anything; aliases are refused. Nesting is
 * measured before composing, which recurses: 20,000 brackets end the whole process, not just the call.
 *
 * @throws ManuscriptError frontMatter
 */
export function parseYamlMap(source: string, name: string): ReadonlyMap<string, unknown> {
  const tokens = [...new Parser().parse(source)];
  if (depthOf(tokens) > DEEPEST_FRONT_MATTER) {
    throw wrong(name, 'lists within lists within lists');
  }
  const [document] = new Composer({ schema: 'failsafe', prettyErrors: false }).compose(tokens);
  const [error] = document?.errors ?? [];
  if (error) {
    const { received, line } = faultIn(source, error, tokens);
    throw wrong(name, received, { cause: error, at: { line: LINES_ABOVE + line } });
  }
  const value = document ? aliasFree(() => document.toJS(LIMITS), name) : undefined;
  if (value === undefined || value === null || value === '') return new Map();
  if (!(value instanceof Map)) throw wrong(name, 'no key with its value');
  return new Map([...value].map(([key, item]) => [String(key).trim().toLowerCase(), item]));
}

const LIMITS = { mapAsMap: true, maxAliasCount: 0 };

/** The library throws ReferenceError for an alias: it is the author's to mend, so it is said. */
function aliasFree(read: () => unknown, name: string): unknown {
  try {
    return read();
  } catch (cause) {
    if (!(cause instanceof ReferenceError)) throw cause;
    throw wrong(name, 'an alias (a text that begins with * needs quotes)', { cause });
  }
}

function depthOf(tokens: readonly CST.Token[]): number {
  let deepest = 0;
  for (const { depth } of nestedTokens(tokens)) deepest = Math.max(deepest, depth);
  return deepest;
}

function wrong(name: string, received: string, options: ManuscriptErrorOptions = {}) {
  const expected = 'front matter such as "judul: Wali Kota Buka Pasar"';
  return new ManuscriptError('frontMatter', expected, name, received, options);
}
