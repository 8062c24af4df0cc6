import { blankKey, handoutKey } from '../../shared/archive-keys.ts';
import { handoutWords, type WordedPhoto } from '../../shared/article-photos.ts';
import type { Objects } from '../../shared/aws/objects.ts';
import { ExpectationError } from '../../shared/errors.ts';
import { type Blank, type Handout, handoutName } from '../../shared/handouts.ts';
import { sha256 } from '../../shared/ids.ts';
import { inParallel } from '../../shared/in-parallel.ts';
import { mediaSetOf } from '../../shared/keys.ts';
import type { PublishedFields } from '../../shared/photo-metadata/fields.ts';
import { withFields } from '../../shared/photo-metadata/jpeg.ts';
import { type ArticlePhoto, FORMAT_TYPES } from '../../shared/photos.ts';

/** Handouts in memory side by side: the largest, of a press picture, has some 4 MB. */
const AT_ONCE = 8;

export interface HandoutsOf {
  readonly newsroom: string;
  /** the article's */
  readonly id: string;
  readonly slug: string;
  /** the newsroom's */
  readonly licence: string;
  readonly photos: readonly WordedPhoto[];
}

/**
 * Puts an article's words into the handouts of its photos and keeps them, privately, until it is
 * published. Done again with the same words it puts the same bytes in the same place.
 */
export async function makeHandouts(archive: Objects, of: HandoutsOf): Promise<ArticlePhoto[]> {
  const photos = of.photos.map((photo) => {
    const words = handoutWords(photo, of.licence);
    return { photo: { ...photo, set: mediaSetOf(photo, words) }, words };
  });
  const jobs = photos.flatMap(({ photo, words }, i) =>
    (photo.blanks ?? []).map((blank) => ({ photo, words, blank, number: i + 1 })),
  );
  const made = await inParallel(jobs, AT_ONCE, async ({ photo, words, blank, number }) => ({
    photo,
    handout: await makeHandout(archive, of, { photo, words, blank, number }),
  }));
  return photos.map(({ photo }) => {
    const handouts = made.filter((one) => one.photo === photo).map(({ handout }) => handout);
    return { ...photo, ...(photo.blanks && { handouts }) };
  });
}

interface HandoutOf {
  readonly photo: WordedPhoto & { readonly set: string };
  readonly words: PublishedFields;
  readonly blank: Blank;
  /** of the photo in its article, from 1 */
  readonly number: number;
}

async function makeHandout(
  archive: Objects,
  { newsroom, id, slug }: HandoutsOf,
  { photo, words, blank, number }: HandoutOf,
): Promise<Handout> {
  const from = blankKey(newsroom, photo, blank.kind);
  const bytes = await archive.get(from);
  if (!bytes) throw new ExpectationError('a picture to put words into', from, 'nothing');
  const key = handoutKey({ newsroom, id }, photo, blank.kind);
  const body = await putOnce(archive, key, withFields(bytes, words));
  const name = handoutName(blank.kind, slug, number);
  return { ...blank, bytes: body.length, name, sha256: sha256(body) };
}

/**
 * A state that is in the log already may tell the hash of what is there: should another release of
 * Warta have made other bytes of it, those stay.
 */
async function putOnce(archive: Objects, key: string, made: Uint8Array): Promise<Uint8Array> {
  const headers = { contentType: FORMAT_TYPES.jpg };
  const isFirst = await archive.put(key, made, headers, { ifNoneMatch: '*' });
  return isFirst ? made : ((await archive.get(key)) ?? made);
}
