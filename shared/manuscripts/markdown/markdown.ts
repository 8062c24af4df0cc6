import markdownIt, { type Token } from 'markdown-it';
import { escapeMarkup } from '../../text.ts';
import { checkHtmlSize } from '../body/html-size.ts';
import { PLACE_ATTRIBUTE } from '../body/source-tree.ts';
import type { Draft } from '../draft.ts';
import type { House } from '../house.ts';
import { DEEPEST_MARKDOWN, MOST_URL } from '../limits.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import { withoutComments } from './comments.ts';
import { splitFrontMatter } from './front-matter.ts';
import { partAsides } from './markdown-asides.ts';
import { splitHeading } from './markdown-headline.ts';

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
 * Markdown with or without front matter. The headline is the front matter's, or as in splitHeading.
 *
 * @throws ManuscriptError frontMatter, embargo, tooDeep, tooLarge
 */
export function readMarkdown(text: string, name: string, house: House = {}): Draft {
  const { stated, warnings, body, linesBefore } = splitFrontMatter(text, name, house);
  const { text: bare, lineOf } = withoutComments(body);
  const tokens = tokensOf(bare, name, (line) => linesBefore + lineOf(line));
  if (stated.headline) return { ...stated, html: rendered(tokens, name), unit: 'line', warnings };
  const { rest, doubts, at, ...heading } = splitHeading(tokens);
  const sources = { ...(at && { headline: at }), ...stated.sources };
  const said = { ...heading, ...stated, sources, warnings: [...warnings, ...doubts] };
  return { ...said, html: rendered(rest, name), unit: 'line' };
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
  checkHtmlSize(html, name, 'with its links spelt out');
  return html;
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
