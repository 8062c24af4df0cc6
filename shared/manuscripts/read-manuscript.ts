import { shorten } from '../text.ts';
import type { Draft } from './draft.ts';
import { decodeText } from './files/decode.ts';
import { withoutPictures } from './files/embedded-pictures.ts';
import type { House } from './house.ts';
import { readHtml } from './html/read-html.ts';
import { readJson } from './json/read-json.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readPlainText } from './plain/plain-text.ts';
import { tidyLine } from './prose/prose.ts';
import type { Reading } from './reading.ts';
import { understand } from './understand.ts';

interface ManuscriptFile {
  readonly name: string;
  readonly type: ManuscriptType;
}

export type ManuscriptType = keyof typeof FORMATS;

/** Whether files of that type are read. */
export function isManuscriptType(type: string): type is ManuscriptType {
  return Object.hasOwn(FORMATS, type);
}

interface Format {
  /** what of its bytes is text */
  readonly textOf?: (bytes: Uint8Array) => Uint8Array;
  readonly read: (text: string, name: string, house: House) => Draft;
  /** where it has a headline */
  readonly headlineForm: string;
}

const FORMATS = {
  'text/plain': { read: readPlainText, headlineForm: 'a line of its own above the text' },
  'text/markdown': {
    read: readMarkdown,
    headlineForm: 'judul: in the front matter, or a line that begins with #',
  },
  'text/html': {
    textOf: withoutPictures,
    read: readHtml,
    headlineForm: 'an h1, a title, or a line of its own above the text',
  },
  'application/json': { textOf: withoutPictures, read: readJson, headlineForm: 'headline' },
} as const satisfies Record<string, Format>;

/** Characters of a file's name in a message. */
const SHOWN_NAME = 80;

/**
 * Reads a manuscript: plain text in the house conventions, Markdown with front matter, HTML, or
 * JSON by its schema. What is stated goes before what the text says. Caps are in limits.ts.
 *
 * @param bytes of the whole file
 * @param house of the newsroom that it is for
 * @throws ManuscriptError with a code, and one sentence for the reporter
 */
export function readManuscript(
  bytes: Uint8Array,
  file: ManuscriptFile,
  house: House = {},
): Reading {
  const name = shownName(file.name);
  const { read, headlineForm, textOf = (all) => all }: Format = FORMATS[file.type];
  const { text, warnings } = decodeText(textOf(bytes), name);
  const draft = read(text, name, house);
  const noticed = { ...draft, warnings: [...warnings, ...(draft.warnings ?? [])] };
  return understand(noticed, { ...house, name, headlineForm });
}

/** A file's name as messages show it. */
export function shownName(name: string): string {
  return shorten(tidyLine(name), SHOWN_NAME) || 'the manuscript';
}
