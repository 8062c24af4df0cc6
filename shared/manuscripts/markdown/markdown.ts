import markdownIt, { type Token } from 'markdown-it';
import { escapeMarkup } from '../../text.ts';
import { PLACE_ATTRIBUTE } from '../body/source-tree.ts';
import { asidesAmong } from '../conventions/aside-blocks.ts';
import { couldBeAside, isAsideLine } from '../conventions/aside-line.ts';
import type { Draft } from '../draft.ts';
import { couldBeLabel } from '../headline/labels.ts';
import type { House } from '../house.ts';
import { DEEPEST_MARKDOWN, MOST_HTML, MOST_URL } from '../limits.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import type { Place } from '../passage.ts';
import { withoutComments } from './comments.ts';
import { splitFrontMatter } from './front-matter.ts';
import { partAsides, wordsOf } from './markdown-asides.ts';

/**
 * HTML in Markdown is shown as the text that it is (comments excepted), so that only this renderer
 * makes elements. Indented lines are paragraphs, as letters have them, not code; addresses do not
 * become links by themselves; images are dropped, since photos are uploaded on their own.
 */
const MARKDOWN = markdownIt({
  html: false,
  linkify: false,
  // The library drops what is nested deeper without a word: a little more shows that there was more.
  maxNesting: DEEPEST_MARKDOWN + 2,
});
MARKDOWN.disable(['code', 'strikethrough']);
MARKDOWN.renderer.rules.image = () => '';
// Without the definition's title, which the body does not keep: every use would repeat it.
MARKDOWN.renderer.rules.link_open = (tokens, at) => {
  return `<a href="${escapeMarkup(String(tokens[at]?.attrGet('href') ?? ''))}">`;
};
const { validateLink } = MARKDOWN;
MARKDOWN.validateLink = (url) => url.length <= MOST_URL && validateLink(url);

/**
 * Markdown with or without front matter. The headline is the front matter's or the first top-level
 * h1; short lines before that h1 are section labels.
 *
 * @throws ManuscriptError frontMatter, embargo, tooDeep, tooLarge
 */
export function readMarkdown(text: string, name: string, house: House = {}): Draft {
  const { stated, warnings, body, linesBefore } = splitFrontMatter(text, name, house);
  const { text: bare, lineOf } = withoutComments(body);
  const tokens = tokensOf(bare, name, (line) => linesBefore + lineOf(line));
  const heading = stated.headline ? undefined : splitHeading(tokens);
  const html = rendered(heading?.rest ?? tokens, name);
  if (!heading?.headline) return { ...stated, html, unit: 'line', warnings };
  const { headline, at, labels } = heading;
  const sources = { headline: at, ...stated.sources };
  return { headline, ...stated, sources, html, unit: 'line', labels, warnings };
}

/**
 * Markdown without front matter, all of it text, as HTML that tells its places.
 *
 * @throws ManuscriptError tooDeep, tooLarge
 */
export function markdownBody(text: string, name: string): string {
  const { text: bare, lineOf } = withoutComments(text);
  return rendered(tokensOf(bare, name, lineOf), name);
}

function rendered(tokens: Token[], name: string): string {
  const html = MARKDOWN.renderer.render(tokens, MARKDOWN.options, {});
  if (html.length <= MOST_HTML) return html;
  const received = `${html.length} with its links spelt out`;
  throw new ManuscriptError('tooLarge', `at most ${MOST_HTML} characters`, name, received);
}

/** @param placeOf of a line of the text, from 1, which of the file it is */
function tokensOf(text: string, name: string, placeOf: (line: number) => number): Token[] {
  const parsed = MARKDOWN.parse(text, {});
  const tooDeep = parsed.find(({ level }) => level >= DEEPEST_MARKDOWN);
  if (tooDeep) {
    const expected = `lists and quotations at most ${DEEPEST_MARKDOWN / 2} deep`;
    const [line] = tooDeep.map ?? [];
    const at = line === undefined ? undefined : { line: placeOf(line + 1) };
    throw new ManuscriptError('tooDeep', expected, name, 'deeper ones', { at });
  }
  const tokens = partAsides(parsed);
  for (const token of tokens) {
    const [line] = token.map ?? [];
    if (line !== undefined && token.nesting === 1) {
      token.attrSet(PLACE_ATTRIBUTE, String(placeOf(line + 1)));
    }
  }
  return tokens;
}

interface Heading {
  readonly headline: string;
  readonly at: Place;
  readonly labels: readonly string[];
  readonly rest: Token[];
}

function splitHeading(tokens: readonly Token[]): Heading | undefined {
  const at = tokens.findIndex(({ type, tag, level }, position) => {
    const isFirst = type === 'heading_open' && tag === 'h1' && level === 0;
    return isFirst && !isAsideLine(wordsIn(tokens.slice(position, position + 2)));
  });
  if (at < 0) return undefined;
  const headline = wordsOf(tokens[at + 1]?.children ?? []);
  const line = Number(tokens[at]?.attrGet(PLACE_ATTRIBUTE));
  const before = blocksIn(tokens.slice(0, at));
  const asides = asidesAmong(
    before.map((block) => ({ text: wordsIn(block), isList: /_list_/.test(block[0]?.type ?? '') })),
  );
  const others = before.filter((block, i) => !asides[i] && !holdsAside(block));
  const labels = others.map(wordsIn).filter((label) => label !== '');
  const areLabels = labels.every(couldBeLabel);
  const kept = areLabels ? before.filter((block) => !others.includes(block)) : before;
  const rest = [...kept.flat(), ...tokens.slice(at + 3)];
  return { headline, at: { line }, labels: areLabels ? labels : [], rest };
}

/** Whether an item or a line of a quotation is about the text. */
function holdsAside(block: readonly Token[]): boolean {
  return block.some((token) => couldBeAside(wordsIn([token])));
}

/** The tokens of each outermost block. */
function blocksIn(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let open: Token[] = [];
  for (const token of tokens) {
    open.push(token);
    if (token.level > 0 || token.nesting === 1) continue;
    blocks.push(open);
    open = [];
  }
  return blocks;
}

function wordsIn(block: readonly Token[]): string {
  return block
    .filter(({ type }) => type === 'inline')
    .map(({ children }) => wordsOf(children ?? []))
    .join(' ');
}
