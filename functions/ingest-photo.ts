import { blankKey, renditionKey } from '../shared/archive-keys.ts';
import type { WordedPhoto } from '../shared/article-photos.ts';
import type { Objects } from '../shared/aws/objects.ts';
import { ExpectationError } from '../shared/errors.ts';
import { FORMAT_TYPES, type Photo } from '../shared/photos.ts';
import type { CropsAnew } from './ingest/crop-anew.ts';
import type { ReadFile } from './ingest/ingest.ts';
import type { BlankFile, cropBlanks } from './ingest-photo/blanks.ts';
import type { PhotoType } from './ingest-photo/open-photo.ts';
import { photoWarnings } from './ingest-photo/photo-warnings.ts';
import type { makeRenditions } from './ingest-photo/renditions.ts';

export type MakeRenditions = typeof makeRenditions;
export type CutCrops = typeof cropBlanks;

/** Makes all that is made of a photo and keeps it, privately, until its article is published. */
export function photoReader(archive: Objects, make: MakeRenditions): ReadFile {
  return async ({ bytes, file, upload, settings }) => {
    const { name, type, focus } = file;
    const made = await make(bytes, { name, type: type as PhotoType }, focus);
    const { photo } = made;
    const renditions = made.files.map(({ rendition, body }) => {
      const contentType = FORMAT_TYPES[rendition.format];
      return archive.put(renditionKey(upload.newsroom, photo, rendition), body, { contentType });
    });
    await Promise.all([...renditions, ...keepBlanks(archive, upload.newsroom, photo, made.blanks)]);
    // A photo that names no holder of its rights waits for nobody's settings.
    const owner = photo.fields?.copyright ? await settings() : undefined;
    const warnings = photoWarnings(file, photo, owner);
    return {
      result: { state: 'ready', kind: 'photo', photo, ...(warnings.length > 0 && { warnings }) },
    };
  };
}

/** Cuts photos around another focus, from the press pictures that the archive keeps of them. */
export function photoCropper(archive: Objects, cutCrops: CutCrops): CropsAnew {
  return async ({ newsroom, photos }) => {
    const cropped: WordedPhoto[] = [];
    // One after the other: the pixels of one are enough to hold.
    for (const photo of photos)
      cropped.push(await cropAnew(photo, { archive, newsroom, cutCrops }));
    return cropped;
  };
}

interface Cropper {
  readonly archive: Objects;
  readonly newsroom: string;
  readonly cutCrops: CutCrops;
}

async function cropAnew(
  photo: WordedPhoto,
  { archive, newsroom, cutCrops }: Cropper,
): Promise<WordedPhoto> {
  const press = photo.blanks?.find(({ kind }) => kind === 'press');
  if (!press) return photo;
  const key = blankKey(newsroom, photo, 'press');
  const bytes = await archive.get(key);
  if (!bytes) throw new ExpectationError('a picture to be cut', key, 'nothing');
  const crops = await cutCrops(bytes, press, photo.focus);
  await Promise.all(keepBlanks(archive, newsroom, photo, crops));
  return { ...photo, blanks: [press, ...crops.map(({ blank }) => blank)] };
}

function keepBlanks(
  archive: Objects,
  newsroom: string,
  photo: Pick<Photo, 'original' | 'recipe' | 'focus'>,
  blanks: readonly BlankFile[],
): Promise<boolean>[] {
  const contentType = FORMAT_TYPES.jpg;
  return blanks.map(({ blank, body }) =>
    archive.put(blankKey(newsroom, photo, blank.kind), body, { contentType }),
  );
}
