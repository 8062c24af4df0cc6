import { roundedFocus } from '../../handouts.ts';
import { present } from '../../present.ts';
import { cleanText, escapeMarkup } from '../../text.ts';
import { openTag } from '../body/source-tree.ts';
import { statedByline } from '../conventions/byline.ts';
import { datelineOf } from '../conventions/dateline-parts.ts';
import { tagsOf } from '../conventions/tags.ts';
import type { Draft, Stated, Unit } from '../draft.ts';
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
  return { ...statedIn(data), ...bodyIn(data.body, name) };
}

function statedIn(json: JsonManuscript): Stated {
  const { aboutPhotos, ...fields } = present({
    headline: lineIn(json.headline),
    subheadline: lineIn(json.subheadline),
    dateline: json.dateline && datelineIn(json.dateline),
    byline: json.byline && bylineIn(json.byline),
    lead: lineIn(json.lead),
    aboutPhotos: aboutPhotosIn(json.photos),
    category: lineIn(json.category),
    tags: tagsOf((json.tags ?? []).map((tag) => tag.replaceAll(/[,;\n]/gu, ' '))),
    event: lineIn(json.event),
    contact: lineIn(json.contact),
    embargo: json.embargo && new Date(json.embargo).toISOString(),
  });
  // What says nothing is no field of the article, so there is nothing to have a place.
  const sources = Object.fromEntries(Object.keys(fields).map((key) => [key, { key }]));
  return { ...fields, ...(aboutPhotos && { aboutPhotos }), sources };
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
  const parts = present({
    reporter: lineIn(json.reporter),
    editor: lineIn(json.editor),
    office: lineIn(json.office),
  });
  return Object.keys(parts).length === 0 ? statedByline(text) : { text, ...parts };
}

function aboutPhotosIn(photos: JsonManuscript['photos'] = []): Record<string, AboutPhoto> {
  const named = photos.map(({ file, caption, credit, alt, focus }) => {
    const said = { caption: lineIn(caption), credit: lineIn(credit), alt: lineIn(alt) };
    return [tidyLine(file), present({ ...said, focus: focus && roundedFocus(focus) })] as const;
  });
  return Object.fromEntries(named.filter(([file]) => file !== ''));
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
