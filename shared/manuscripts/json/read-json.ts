import { roundedFocus } from '../../handouts.ts';
import { cleanText, escapeMarkup } from '../../text.ts';
import { openTag } from '../body/source-tree.ts';
import { statedByline } from '../conventions/byline.ts';
import { datelineOf } from '../conventions/dateline-parts.ts';
import { tagsOf } from '../conventions/tags.ts';
import type { Draft, Sources, Unit } from '../draft.ts';
import { htmlBody } from '../html/read-html.ts';
import type { AboutPhoto, Byline, Dateline } from '../manuscript.ts';
import { markdownBody } from '../markdown/markdown.ts';
import { saysSomething, tidyLine } from '../prose/prose.ts';
import { jsonFault } from './json-faults.ts';
import { type JsonManuscript, jsonManuscript } from './json-manuscript.ts';
import { parseJson } from './parse-json.ts';

/**
 * A manuscript as programs send it. Its places are the fields of the JSON.
 *
 * @throws ManuscriptError json, and what HTML or Markdown in its body is refused for
 */
export function readJson(text: string, name: string): Draft {
  const value = parseJson(text, name);
  const parsed = jsonManuscript.safeParse(value);
  if (!parsed.success) throw jsonFault(parsed.error, value, name);
  const { data } = parsed;
  return { ...statedIn(data), ...bodyIn(data.body, name), sources: sourcesOf(data) };
}

/** The fields that are one line each. */
const LINES = ['headline', 'subheadline', 'lead', 'category', 'event', 'contact'] as const;

function statedIn(json: JsonManuscript): Omit<Draft, 'html' | 'unit' | 'sources'> {
  const lines = LINES.map((field) => [field, lineIn(json[field])] as const);
  const dateline = json.dateline && datelineIn(json.dateline);
  const byline = json.byline && bylineIn(json.byline);
  const tags = tagsOf((json.tags ?? []).map((tag) => tag.replaceAll(/[,;\n]/gu, ' ')));
  const photos = (json.photos ?? []).map(aboutPhoto);
  const aboutPhotos = Object.fromEntries(photos.filter(([file]) => file !== ''));
  return {
    ...Object.fromEntries(lines.filter(([, text]) => text !== undefined)),
    ...(dateline && { dateline }),
    ...(byline && { byline }),
    ...(tags.length > 0 && { tags }),
    ...(Object.keys(aboutPhotos).length > 0 && { aboutPhotos }),
    ...(json.embargo && { embargo: new Date(json.embargo).toISOString() }),
  };
}

/** A clean line; undefined where no word is in it. */
function lineIn(text: string | undefined): string | undefined {
  const line = tidyLine(text ?? '');
  return saysSomething(line) ? line : undefined;
}

function datelineIn(json: NonNullable<JsonManuscript['dateline']>): Dateline | undefined {
  const place = lineIn(json.place);
  return place === undefined
    ? undefined
    : datelineOf(place, lineIn(json.outlet), lineIn(json.date));
}

/** Of a text alone the codes in it are read, as elsewhere. */
function bylineIn(json: NonNullable<JsonManuscript['byline']>): Byline | undefined {
  const text = lineIn(json.text);
  if (text === undefined) return undefined;
  const parts = (['reporter', 'editor', 'office'] as const).flatMap((part) => {
    const words = lineIn(json[part]);
    return words === undefined ? [] : [[part, words] as const];
  });
  return parts.length === 0 ? statedByline(text) : { text, ...Object.fromEntries(parts) };
}

function aboutPhoto({
  file,
  focus,
  ...words
}: NonNullable<JsonManuscript['photos']>[number]): readonly [string, AboutPhoto] {
  const said = (['caption', 'credit', 'alt'] as const).flatMap((field) => {
    const line = lineIn(words[field]);
    return line === undefined ? [] : [[field, line] as const];
  });
  return [
    tidyLine(file),
    { ...Object.fromEntries(said), ...(focus && { focus: roundedFocus(focus) }) },
  ];
}

function bodyIn(
  body: JsonManuscript['body'],
  name: string,
): Pick<Draft, 'html' | 'warnings' | 'unit'> {
  if ('html' in body) {
    return { ...htmlBody(clean(body.html), `body.html in ${name}`), unit: at('body.html') };
  }
  if ('markdown' in body) {
    const html = markdownBody(clean(body.markdown), `body.markdown in ${name}`);
    return { html, unit: at('body.markdown') };
  }
  const paragraphs = body.paragraphs.map(
    (text, i) => `${openTag('p', i + 1)}${escapeMarkup(clean(text))}</p>`,
  );
  return {
    html: paragraphs.join('\n'),
    unit: (number) => ({ key: `body.paragraphs[${number - 1}]` }),
  };
}

function at(key: string): Unit {
  return () => ({ key });
}

/** What escapes in JSON may have brought in. */
function clean(text: string): string {
  return cleanText(text.replace(/\r\n?/g, '\n'));
}

function sourcesOf(json: JsonManuscript): Sources {
  const fields = Object.keys(json).filter((field) => field !== 'body' && field !== 'photos');
  return Object.fromEntries(fields.map((key) => [key, { key }]));
}
