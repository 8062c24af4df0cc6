import { type Focus, roundedFocus } from '../handouts.ts';
import { present } from '../present.ts';
import type { AboutPhoto } from './manuscript.ts';
import { ManuscriptError } from './manuscript-error.ts';
import type { Place } from './passage.ts';
import { tidyLine } from './prose/prose.ts';

const FILE_KEYS = ['file', 'berkas'];

/** Under any of these names; the first that holds text counts. */
const KEYS = {
  caption: ['caption', 'keterangan'],
  credit: ['credit', 'kredit'],
  alt: ['alt'],
  focus: ['focus', 'fokus'],
} as const;

/** Which file says it, and where. */
interface Where {
  readonly name: string;
  readonly at: Place;
}

/**
 * What front matter says of photos, by file name: `foto: { a.jpg: keterangan }`, or a map in place of
 * the caption, or a list: `foto: [{ berkas: a.jpg, keterangan: …, kredit: …, alt: …, fokus: 35 70 }]`.
 * A file name alone, in a list, says that the release shows that photo.
 *
 * @throws ManuscriptError frontMatter
 */
export function aboutPhotosIn(
  photos: unknown,
  where: Where,
): Readonly<Record<string, AboutPhoto>> | undefined {
  if (photos === undefined || photos === '') return undefined;
  const entries = entriesIn(photos, where).filter(([file]) => file !== '');
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function entriesIn(photos: unknown, where: Where): (readonly [file: string, AboutPhoto])[] {
  if (photos instanceof Map) {
    return [...photos].map(([file, about]) => {
      const known = lineOf(file, 'a file name', where);
      return [known, aboutIn(about, known, where)] as const;
    });
  }
  if (!Array.isArray(photos)) {
    throw wrong('a list of photos', 'foto', 'a text', where);
  }
  return photos.map((photo: unknown) => {
    if (!(photo instanceof Map)) return [lineOf(photo, 'a photo', where), {}] as const;
    const file = lineOf(firstOf(photo, FILE_KEYS), 'berkas of a photo', where);
    return [file, aboutIn(photo, file, where)] as const;
  });
}

/** A caption alone, or a map of all that is said. */
function aboutIn(about: unknown, file: string, where: Where): AboutPhoto {
  if (!(about instanceof Map)) {
    return present({ caption: lineOf(about, `the caption of ${file}`, where) });
  }
  const line = (keys: readonly string[]) =>
    lineOf(firstOf(about, keys) ?? '', `${keys.at(-1)} of ${file}`, where);
  return present({
    caption: line(KEYS.caption),
    credit: line(KEYS.credit),
    alt: line(KEYS.alt),
    focus: focusOf(line(KEYS.focus), file, where),
  });
}

/** `35 70`, `35% 70%`, `35,70`: how far from the left and from the top. */
function focusOf(text: string, file: string, where: Where): Focus | undefined {
  if (text === '') return undefined;
  const [, x, y] = /^(\d{1,3})\s*%?[\s,;x]+(\d{1,3})\s*%?$/.exec(text) ?? [];
  if (x !== undefined && Number(x) <= 100 && Number(y) <= 100) {
    return roundedFocus({ x: Number(x) / 100, y: Number(y) / 100 });
  }
  const expected = 'per cent from the left and from the top, such as 35 70';
  throw wrong(expected, `fokus of ${file}`, `"${text}"`, where);
}

function firstOf(map: ReadonlyMap<unknown, unknown>, keys: readonly string[]): unknown {
  return keys.map((key) => map.get(key)).find((value) => value !== undefined);
}

function lineOf(value: unknown, what: string, where: Where): string {
  if (typeof value === 'string') return tidyLine(value);
  const received = value === undefined ? 'nothing' : value instanceof Map ? 'a map' : 'a list';
  throw wrong('a text', what, received, where);
}

function wrong(expected: string, what: string, received: string, { name, at }: Where) {
  return new ManuscriptError('frontMatter', expected, `${what} in ${name}`, received, { at });
}
