import { aboutPhotosIn } from './about-photos.ts';
import { statedByline } from './byline.ts';
import { statedDateline } from './dateline.ts';
import type { Draft } from './draft.ts';
import { MOST_FRONT_MATTER } from './limits.ts';
import { ManuscriptError } from './manuscript-error.ts';
import { tidyLine } from './prose.ts';
import { parseYamlMap } from './yaml-map.ts';

export interface FrontMatter {
  readonly stated: Omit<Draft, 'html'>;
  readonly body: string;
}

/**
 * Splits YAML front matter (between `---` lines at the very top) from a Markdown text and reads it.
 * Keys, in any case: judul/headline/title, dateline, tempat/place, byline/penulis/author,
 * ringkasan/lead/summary, foto/photos. Where two of a kind stand, the first named here counts.
 * Other keys are ignored: files come with those of other tools (tags, layout, draft).
 *
 * @throws ManuscriptError frontMatter
 */
export function splitFrontMatter(text: string, name: string): FrontMatter {
  if (!/^---[ \t]*\n/.test(text)) return { stated: {}, body: text };
  const start = text.indexOf('\n') + 1;
  const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + MOST_FRONT_MATTER));
  if (!end) {
    const expected = `a line --- within ${MOST_FRONT_MATTER} characters to end the front matter`;
    throw new ManuscriptError('frontMatter', expected, name, 'none');
  }
  const yaml = parseYamlMap(text.slice(start, start + end.index), name);
  return { stated: statedIn(yaml, name), body: text.slice(start + end.index + end[0].length) };
}

function statedIn(yaml: ReadonlyMap<string, unknown>, name: string): Omit<Draft, 'html'> {
  const line = (...keys: string[]): string | undefined => firstLine(yaml, keys, name);
  const headline = line('judul', 'headline', 'title');
  const stated = line('dateline');
  const place = line('tempat', 'place');
  const dateline = stated ? statedDateline(stated) : place ? { place } : undefined;
  const byline = line('byline', 'penulis', 'author');
  const lead = line('ringkasan', 'lead', 'summary');
  const aboutPhotos = aboutPhotosIn(yaml.get('foto') ?? yaml.get('photos'), name);
  return {
    ...(headline && { headline }),
    ...(dateline && { dateline }),
    ...(byline && { byline: statedByline(byline) }),
    ...(lead && { lead }),
    ...(aboutPhotos && { aboutPhotos }),
  };
}

/** The first of the keys that holds text; an empty value counts as none. */
function firstLine(
  yaml: ReadonlyMap<string, unknown>,
  keys: readonly string[],
  name: string,
): string | undefined {
  for (const key of keys) {
    const value = yaml.get(key);
    if (value === undefined) continue;
    if (typeof value !== 'string') {
      const received = value instanceof Map ? 'a map' : 'a list';
      throw new ManuscriptError('frontMatter', 'a text', `${key} in ${name}`, received);
    }
    const line = tidyLine(value);
    if (line !== '') return line;
  }
  return undefined;
}
