import { aboutPhotosIn } from '../about-photos.ts';
import { statedByline } from '../conventions/byline.ts';
import { statedDateline } from '../conventions/stated-dateline.ts';
import { tagsOf } from '../conventions/tags.ts';
import type { Field, Stated } from '../draft.ts';
import type { House } from '../house.ts';
import { MOST_FRONT_MATTER } from '../limits.ts';
import type { Dateline } from '../manuscript.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import type { Place } from '../passage.ts';
import { tidyLine } from '../prose/prose.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { KEYS, misspeltKeys } from './front-matter-keys.ts';
import { statedEmbargoIn } from './stated-embargo.ts';
import { StatedLines, type StatedText } from './stated-lines.ts';

export interface FrontMatter {
  readonly stated: Stated;
  readonly warnings: readonly ManuscriptWarning[];
  readonly body: string;
  /** of the file, above the body's first */
  readonly linesBefore: number;
}

/**
 * Splits YAML front matter (between `---` lines at the very top) from a Markdown text and reads it, by
 * the keys of front-matter-keys.ts in any case. Other keys are ignored: files come with those of other
 * programs (layout, draft); one that looks like a slip is a hint.
 *
 * @throws ManuscriptError frontMatter, embargo
 */
export function splitFrontMatter(text: string, name: string, house: House): FrontMatter {
  if (!/^---[ \t]*\n/.test(text)) {
    return { stated: { sources: {} }, warnings: [], body: text, linesBefore: 0 };
  }
  const start = text.indexOf('\n') + 1;
  const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + MOST_FRONT_MATTER));
  if (!end) {
    const expected = `a line --- within ${MOST_FRONT_MATTER} characters to end the front matter`;
    throw new ManuscriptError('frontMatter', expected, name, 'none', { at: { line: 1 } });
  }
  const yaml = text.slice(start, start + end.index);
  const before = text.slice(0, start + end.index + end[0].length);
  const lines = new StatedLines(yaml, name);
  return {
    stated: statedIn(lines, name, house),
    warnings: misspeltKeys(lines),
    body: text.slice(before.length),
    linesBefore: before.split('\n').length - 1,
  };
}

/** The fields that are one line each, as they are written. */
const LINES = ['headline', 'subheadline', 'lead', 'event', 'contact'] as const;

function statedIn(yaml: StatedLines, name: string, house: House): Stated {
  const sources: Partial<Record<Field, Place>> = {};
  const from = <T extends { readonly at: Place }>(field: Field, found: T | undefined) => {
    if (found) sources[field] = found.at;
    return found;
  };
  const lines = LINES.flatMap((field) => {
    const found = from(field, yaml.first(KEYS[field]));
    return found ? [[field, found.text] as const] : [];
  });
  const place = yaml.first(KEYS.dateline) ?? yaml.first(KEYS.place);
  const dateline = place && datelineOf(place, yaml);
  if (dateline) from('dateline', place);
  const byline = from('byline', yaml.first(KEYS.byline));
  const categories = yaml.texts(KEYS.category);
  const category = categories?.texts.map(tidyLine).find((text) => text !== '');
  if (category) from('category', categories);
  const tags = from('tags', yaml.texts(KEYS.tags));
  const held = from('embargo', statedEmbargoIn(yaml, name, house));
  const photos = yaml.value(KEYS.photos);
  const aboutPhotos = photos && aboutPhotosIn(photos.value, { name, at: photos.at });
  return {
    ...Object.fromEntries(lines),
    ...(dateline && { dateline }),
    ...(byline && { byline: statedByline(byline.text) }),
    ...(category && { category }),
    ...(tags && { tags: tagsOf(tags.texts) }),
    ...(held && { embargo: held.until }),
    ...(aboutPhotos && { aboutPhotos }),
    sources,
  };
}

/** A whole dateline, or a place and perhaps an outlet, each under its own key. */
function datelineOf({ text, at }: StatedText, yaml: StatedLines): Dateline | undefined {
  const isWhole = 'key' in at && KEYS.dateline.some((key) => key === at.key);
  const dateline = isWhole ? statedDateline(text) : { place: text };
  const outlet = yaml.first(KEYS.outlet)?.text;
  return dateline && { ...(outlet !== undefined && { outlet }), ...dateline };
}
