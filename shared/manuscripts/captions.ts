import { ManuscriptError } from './manuscript-error.ts';
import { tidyLine } from './prose.ts';

const FILE_KEYS = ['file', 'berkas'];
const CAPTION_KEYS = ['caption', 'keterangan'];

/**
 * Captions by file name, from `foto: { a.jpg: … }` or `foto: [{ berkas: a.jpg, keterangan: … }]`.
 * A file name alone, in a list, has none.
 *
 * @throws ManuscriptError frontMatter
 */
export function captionsIn(
  photos: unknown,
  name: string,
): Readonly<Record<string, string>> | undefined {
  if (photos === undefined || photos === '') return undefined;
  const entries = entriesIn(photos, name)
    .map(([file, caption]) => [tidyLine(file), tidyLine(caption)] as const)
    .filter(([file, caption]) => file !== '' && caption !== '');
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function entriesIn(photos: unknown, name: string): (readonly [file: string, caption: string])[] {
  if (photos instanceof Map) {
    return [...photos].map(([file, caption]) => [
      textOf(file, 'a file name', name),
      textOf(caption, `the caption of ${String(file)}`, name),
    ]);
  }
  if (!Array.isArray(photos)) {
    throw new ManuscriptError('frontMatter', 'a list of photos', `foto in ${name}`, 'a text');
  }
  return photos.map((photo: unknown) => {
    if (!(photo instanceof Map)) return [textOf(photo, 'a photo', name), ''];
    const file = FILE_KEYS.map((key) => photo.get(key)).find((value) => value !== undefined);
    const caption = CAPTION_KEYS.map((key) => photo.get(key)).find((value) => value !== undefined);
    return [textOf(file, 'berkas of a photo', name), textOf(caption ?? '', 'keterangan', name)];
  });
}

function textOf(value: unknown, what: string, name: string): string {
  if (typeof value === 'string') return value;
  const received = value === undefined ? 'nothing' : value instanceof Map ? 'a map' : 'a list';
  throw new ManuscriptError('frontMatter', 'a text', `${what} in ${name}`, received);
}
