import markdownIt, { type Token } from 'markdown-it';
import { escapeMarkup } from '../text.ts';
import { withoutComments } from './comments.ts';
import type { Draft } from './draft.ts';
import { splitFrontMatter } from './front-matter.ts';
import { PLACE_ATTRIBUTE } from './html-tree.ts';
import { couldBeLabel } from './labels.ts';
import { DEEPEST_MARKDOWN, MOST_HTML, MOST_URL } from './limits.ts';
import { ManuscriptError } from './manuscript-error.ts';
import type { Place } from './passage.ts';
import { tidyLine } from './prose.ts';

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
 * @throws ManuscriptError frontMatter, tooDeep, tooLarge
 */
export function readMarkdown(text: string, name: string): Draft {
  const { stated, body, linesBefore } = splitFrontMatter(text, name);
  const { text: bare, lineOf } = withoutComments(body);
  const tokens = MARKDOWN.parse(bare, {});
  for (const token of tokens) {
    const [line] = token.map ?? [];
    if (line !== undefined && token.nesting === 1) {
      token.attrSet(PLACE_ATTRIBUTE, String(linesBefore + lineOf(line + 1)));
    }
  }
  if (tokens.some(({ level }) => level >= DEEPEST_MARKDOWN)) {
    const expected = `lists and quotations at most ${DEEPEST_MARKDOWN / 2} deep`;
    throw new ManuscriptError('tooDeep', expected, name, 'deeper ones');
  }
  const heading = stated.headline ? undefined : splitHeading(tokens);
  const html = MARKDOWN.renderer.render([...(heading?.rest ?? tokens)], MARKDOWN.options, {});
  if (html.length > MOST_HTML) {
    const received = `${html.length} with its links spelt out`;
    throw new ManuscriptError('tooLarge', `at most ${MOST_HTML} characters`, name, received);
  }
  if (!heading?.headline) return { ...stated, html, unit: 'line' };
  const sources = { headline: heading.at, ...stated.sources };
  return { headline: heading.headline, ...stated, sources, html, unit: 'line' };
}

interface Heading {
  readonly headline: string;
  readonly at: Place;
  readonly rest: readonly Token[];
}

function splitHeading(tokens: readonly Token[]): Heading | undefined {
  const at = tokens.findIndex(({ type, tag, level }) => {
    return type === 'heading_open' && tag === 'h1' && level === 0;
  });
  if (at < 0) return undefined;
  const headline = tidyLine(plainText(tokens[at + 1]));
  const line = Number(tokens[at]?.attrGet(PLACE_ATTRIBUTE));
  const before = tokens.slice(0, at);
  const labels = before.filter(({ type }) => type === 'inline').map(plainText);
  const kept = labels.every((label) => couldBeLabel(tidyLine(label))) ? [] : before;
  return { headline, at: { line }, rest: [...kept, ...tokens.slice(at + 3)] };
}

/** The words of an inline token. */
function plainText(token: Token | undefined): string {
  return (token?.children ?? [])
    .map(({ type, content }) => {
      if (type === 'softbreak' || type === 'hardbreak') return ' ';
      return type === 'image' ? '' : content;
    })
    .join('');
}
