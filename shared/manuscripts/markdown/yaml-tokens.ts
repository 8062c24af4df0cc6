import type { CST } from 'yaml';

/** Every token of a syntax tree with its nesting, from 1, found without recursion. */
export function* nestedTokens(
  tokens: readonly CST.Token[],
): Generator<{ readonly token: CST.Token; readonly depth: number }> {
  const open = tokens.map((token) => ({ token, depth: 1 }));
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    const depth = next.depth + 1;
    for (const token of childrenOf(next.token)) open.push({ token, depth });
  }
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((child) => !!child));
}

/** A bracket, a brace or a quotation mark that opens something, and where. */
interface Opener {
  readonly sign: string;
  readonly offset: number;
}

/** The last one that is never closed. */
export function unclosedIn(tokens: readonly CST.Token[]): Opener | undefined {
  const found = [...nestedTokens(tokens)].flatMap(({ token }) => openerOf(token) ?? []);
  return found.sort((a, b) => a.offset - b.offset).at(-1);
}

function openerOf(token: CST.Token): Opener | undefined {
  if (token.type === 'flow-collection') {
    const isClosed = token.end.some(({ type }) => CLOSERS.has(type));
    return isClosed ? undefined : { sign: token.start.source, offset: token.start.offset };
  }
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') {
    return undefined;
  }
  const { source, offset } = token;
  const sign = source.charAt(0);
  return source.length > 1 && source.endsWith(sign) ? undefined : { sign, offset };
}

const CLOSERS: ReadonlySet<string> = new Set(['flow-seq-end', 'flow-map-end']);
