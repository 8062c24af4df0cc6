import { present } from '../../present.ts';
import { aboutPhotosIn } from '../about-photos.ts';
import { statedByline } from '../conventions/byline.ts';
import { statedDateline } from '../conventions/stated-dateline.ts';
import { tagsOf } from '../conventions/tags.ts';
import type { Stated } from '../draft.ts';
import type { House } from '../house.ts';
import { MOST_FRONT_MATTER } from '../limits.ts';
import type { Dateline } from '../manuscript.ts';
import { ManuscriptError } from '../manuscript-error.ts';
import { tidyLine } from '../prose/prose.ts';
import type { ManuscriptWarning } from '../warning.ts';
import { KEYS, misspeltKeys } from './front-matter-keys.ts';
import { statedEmbargoIn } from './stated-embargo.ts';
import { StatedLines, type StatedText } from './stated-lines.ts';

interface FrontMatter {
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

function statedIn(yaml: StatedLines, name: string, house: House): Stated {
  const found = {
    headline: yaml.first(KEYS.headline),
    subheadline: yaml.first(KEYS.subheadline),
    lead: yaml.first(KEYS.lead),
    event: yaml.first(KEYS.event),
    contact: yaml.first(KEYS.contact),
    dateline: yaml.first(KEYS.dateline) ?? yaml.first(KEYS.place),
    byline: yaml.first(KEYS.byline),
    category: yaml.texts(KEYS.category),
    tags: yaml.texts(KEYS.tags),
    embargo: statedEmbargoIn(yaml, name, house),
  };
  const fields = present({
    headline: found.headline?.text,
    subheadline: found.subheadline?.text,
    lead: found.lead?.text,
    event: found.event?.text,
    contact: found.contact?.text,
    dateline: found.dateline && datelineOf(found.dateline, yaml),
    byline: found.byline && statedByline(found.byline.text),
    category: found.category?.texts.map(tidyLine).find((text) => text !== ''),
    tags: tagsOf(found.tags?.texts ?? []),
    embargo: found.embargo?.until,
  });
  // A key whose value says nothing states no field, so there is nothing to have a place.
  const sources = Object.fromEntries(
    Object.entries(found).flatMap(([field, stated]) =>
      stated && Object.hasOwn(fields, field) ? [[field, stated.at] as const] : [],
    ),
  );
  const photos = yaml.value(KEYS.photos);
  const aboutPhotos = photos && aboutPhotosIn(photos.value, { name, at: photos.at });
  return { ...fields, ...present({ aboutPhotos }), sources };
}

/** A whole dateline, or a place and perhaps an outlet, each under its own key. */
function datelineOf({ text, at }: StatedText, yaml: StatedLines): Dateline | undefined {
  const isWhole = 'key' in at && KEYS.dateline.some((key) => key === at.key);
  const dateline = isWhole ? statedDateline(text) : { place: text };
  const outlet = yaml.first(KEYS.outlet)?.text;
  return dateline && { ...present({ outlet }), ...dateline };
}
