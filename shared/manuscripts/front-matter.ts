import { aboutPhotosIn } from './about-photos.ts';
import { statedByline } from './byline.ts';
import { statedDateline } from './stated-dateline.ts';
import type { Field, Stated } from './draft.ts';
import { MOST_FRONT_MATTER } from './limits.ts';
import { ManuscriptError } from './manuscript-error.ts';
import type { Place } from './passage.ts';
import { StatedLines } from './stated-lines.ts';

export interface FrontMatter {
  readonly stated: Stated;
  readonly body: string;
  /** of the file, above the body's first */
  readonly linesBefore: number;
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
  if (!/^---[ \t]*\n/.test(text)) return { stated: { sources: {} }, body: text, linesBefore: 0 };
  const start = text.indexOf('\n') + 1;
  const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + MOST_FRONT_MATTER));
  if (!end) {
    const expected = `a line --- within ${MOST_FRONT_MATTER} characters to end the front matter`;
    throw new ManuscriptError('frontMatter', expected, name, 'none');
  }
  const yaml = text.slice(start, start + end.index);
  const before = text.slice(0, start + end.index + end[0].length);
  return {
    stated: statedIn(new StatedLines(yaml, name), name),
    body: text.slice(before.length),
    linesBefore: before.split('\n').length - 1,
  };
}

function statedIn(yaml: StatedLines, name: string): Stated {
  const sources: Partial<Record<Field, Place>> = {};
  const line = (field: Field, ...keys: string[]): string | undefined => {
    const found = yaml.first(keys);
    if (found) sources[field] = found.at;
    return found?.text;
  };
  const headline = line('headline', 'judul', 'headline', 'title');
  const stated = line('dateline', 'dateline');
  const place = stated ? undefined : line('dateline', 'tempat', 'place');
  const dateline = stated ? statedDateline(stated) : place ? { place } : undefined;
  const byline = line('byline', 'byline', 'penulis', 'author');
  const lead = line('lead', 'ringkasan', 'lead', 'summary');
  const aboutPhotos = aboutPhotosIn(yaml.value('foto') ?? yaml.value('photos'), name);
  return {
    ...(headline && { headline }),
    ...(dateline && { dateline }),
    ...(byline && { byline: statedByline(byline) }),
    ...(lead && { lead }),
    ...(aboutPhotos && { aboutPhotos }),
    sources,
  };
}
