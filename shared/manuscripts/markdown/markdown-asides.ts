import type { Token } from 'markdown-it';
import { endsAside, isAsideLine, wrapsOn } from '../conventions/aside-line.ts';
import { tidyLine } from '../prose/prose.ts';

/**
 * Paragraphs of Markdown parted where a line about the text stands right below one of its own, or right
 * above: lines that no blank one parts are one paragraph there.
 */
export function partAsides(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const [open, close] = [tokens[at - 1], tokens[at + 1]];
    if (token.type !== 'inline' || open?.type !== 'paragraph_open' || open.level > 0)
      return [token];
    const [first, ...others] = partsOf(token.children ?? []);
    if (!first || !close || others.length === 0) return [token];
    return [
      withChildren(token, first.children),
      ...others.flatMap(({ children, line }) => [
        close,
        movedDown(open, line),
        withChildren(token, children),
      ]),
    ];
  });
}

interface Part {
  readonly children: Token[];
  /** lines below the paragraph's first */
  readonly line: number;
}

/** The pieces of a paragraph; emphasis that goes on over a line break is never cut. */
function partsOf(children: readonly Token[]): Part[] {
  const [first = [], ...others] = linesOf(children);
  const parts: Part[] = [{ children: [...first], line: 0 }];
  let before = wordsOf(first);
  let inAside = isAsideLine(before);
  let opening = before;
  let depth = depthOf(first);
  for (const [at, line] of others.entries()) {
    const words = wordsOf(line);
    const opens = isAsideLine(words) && !wrapsOn(before, words);
    const last = parts.at(-1);
    if (depth === 0 && (opens || (inAside && endsAside(before, words, opening)))) {
      last?.children.pop();
      parts.push({ children: [...line], line: at + 1 });
      inAside = opens;
      opening = words;
    } else for (const token of line) last?.children.push(token);
    before = words;
    depth += depthOf(line);
  }
  return parts;
}

function depthOf(line: readonly Token[]): number {
  return line.reduce((sum, { nesting }) => sum + nesting, 0);
}

/** The tokens of each line, its break with them. */
export function linesOf(children: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  for (const token of children) {
    lines.at(-1)?.push(token);
    if (isBreak(token)) lines.push([]);
  }
  return lines;
}

/** Whether a line ends there. */
export function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}

/** The words of inline tokens, in one line. */
export function wordsOf(tokens: readonly Token[]): string {
  const words = tokens.map((token) => {
    if (isBreak(token)) return ' ';
    return token.type === 'image' ? '' : token.content;
  });
  return tidyLine(words.join(''));
}

function withChildren(token: Token, children: Token[]): Token {
  return copyOf(token, { children });
}

function movedDown(open: Token, lines: number): Token {
  const [first = 0, end = 0] = open.map ?? [];
  return copyOf(open, { map: [first + lines, end], attrs: null });
}

function copyOf(token: Token, changed: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token)), token, changed);
}
