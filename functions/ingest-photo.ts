import type { Objects } from '../shared/aws/objects.ts';
import { blankKey, renditionKey } from '../shared/keys.ts';
import { FORMAT_TYPES } from '../shared/photos.ts';
import type { ReadFile } from './ingest/ingest.ts';
import type { PhotoFile, PhotoType } from './ingest-photo/open-photo.ts';
import { photoWarnings } from './ingest-photo/photo-warnings.ts';
import type { Renditions } from './ingest-photo/renditions.ts';

/** See makeRenditions, which is the one that a function uses. */
export type MakeRenditions = (bytes: Uint8Array, file: PhotoFile) => Promise<Renditions>;

/** Makes all that is made of a photo and keeps it, privately, until its article is published. */
export function photoReader(archive: Objects, makeRenditions: MakeRenditions): ReadFile {
  return async ({ bytes, file, upload }) => {
    const { name, type } = file;
    const made = await makeRenditions(bytes, { name, type: type as PhotoType });
    const { photo } = made;
    const renditions = made.files.map(({ rendition, body }) => {
      const contentType = FORMAT_TYPES[rendition.format];
      return archive.put(renditionKey(upload.newsroom, photo, rendition), body, { contentType });
    });
    const blanks = made.blanks.map(({ blank, body }) => {
      const contentType = FORMAT_TYPES.jpg;
      return archive.put(blankKey(upload.newsroom, photo, blank.kind), body, { contentType });
    });
    await Promise.all([...renditions, ...blanks]);
    const warnings = photoWarnings(file, photo);
    return { state: 'ready', kind: 'photo', photo, ...(warnings.length > 0 && { warnings }) };
  };
}
