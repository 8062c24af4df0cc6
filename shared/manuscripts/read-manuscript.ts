import { shorten } from '../text.ts';
import { type BodyElement, serialise, textOf } from './body-tree.ts';
import { decodeText } from './decode.ts';
import type { Draft, Sources } from './draft.ts';
import { type Taken, takeConventions } from './house-conventions.ts';
import { leadOf } from './lead.ts';
import { MOST_HEADLINE, MOST_HTML, MOST_LEAD } from './limits.ts';
import { ManuscriptError } from './manuscript-error.ts';
import { readMarkdown } from './markdown.ts';
import { parseBody } from './parse-body.ts';
import { passagesOf, placeOf } from './passages.ts';
import { readPlainText } from './plain-text.ts';
import { saysSomething, tidyLine } from './prose.ts';
import type { Reading } from './reading.ts';

export interface ManuscriptFile {
  readonly name: string;
  readonly type: 'text/markdown' | 'text/plain';
}

/** Characters of a file's name in a message. */
const SHOWN_NAME = 80;

/**
 * Reads a manuscript: plain text in the house conventions, or Markdown with front matter. What the
 * front matter states goes before what the text says. Caps are in limits.ts.
 *
 * @param bytes of the whole file
 * @throws ManuscriptError with a code, and one sentence for the reporter
 */
export function readManuscript(bytes: Uint8Array, file: ManuscriptFile): Reading {
  const name = shorten(tidyLine(file.name), SHOWN_NAME) || 'the manuscript';
  const { text, warnings } = decodeText(bytes, name);
  const draft = file.type === 'text/markdown' ? readMarkdown(text, name) : readPlainText(text);
  return understood({ ...draft, warnings: [...warnings, ...(draft.warnings ?? [])] }, file, name);
}

/** What a draft says once the house conventions are read out of its body. */
function understood(draft: Draft, file: ManuscriptFile, name: string): Reading {
  const { html, unit, sources: stated, labels = [], warnings = [], ...said } = draft;
  const headline = checkedHeadline(draft.headline, file, name);
  const { found, places, blocks } = takeConventions(parseBody(html), headline);
  const lead = draft.lead ? shorten(draft.lead, MOST_LEAD) : leadOf(blocks);
  const body = checkedBody(blocks, name);
  const manuscript = { ...found, ...said, headline, body, lead };
  const sources = { ...sourcesIn(places, unit), ...stated };
  const passages = passagesOf(manuscript, blocks, { sources, unit });
  return { manuscript, sources, passages, labels, warnings };
}

function sourcesIn(places: Taken['places'], unit: Draft['unit']): Sources {
  return Object.fromEntries(
    Object.entries(places).map(([field, at]) => [field, placeOf(at, unit)]),
  );
}

function checkedBody(blocks: readonly BodyElement[], name: string): string {
  if (!saysSomething(textOf(blocks))) {
    throw new ManuscriptError('noBody', 'text below the headline', name, 'a headline alone');
  }
  const body = serialise(blocks);
  if (body.length > MOST_HTML) {
    const received = `${body.length} with the names of its tables' columns in each row`;
    throw new ManuscriptError('tooLarge', `at most ${MOST_HTML} characters`, name, received);
  }
  return body;
}

function checkedHeadline(headline: string | undefined, file: ManuscriptFile, name: string): string {
  if (headline === undefined || !saysSomething(headline)) {
    const place =
      file.type === 'text/markdown'
        ? 'a headline (judul: in the front matter, or a line that begins with #)'
        : 'a headline (a line of its own above the text)';
    throw new ManuscriptError('noHeadline', place, name, 'a text without one');
  }
  if (headline.length > MOST_HEADLINE) {
    const expected = `a headline of at most ${MOST_HEADLINE} characters`;
    const received = `one of ${headline.length} characters`;
    throw new ManuscriptError('longHeadline', expected, name, received);
  }
  return headline;
}
