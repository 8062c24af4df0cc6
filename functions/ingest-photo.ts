import type { Objects } from '../shared/aws/objects.ts';
import { renditionKey } from '../shared/keys.ts';
import { FORMAT_TYPES } from '../shared/photos.ts';
import type { ReadFile } from './ingest/ingest.ts';
import type { PhotoFile, PhotoType } from './ingest-photo/open-photo.ts';
import type { Renditions } from './ingest-photo/renditions.ts';

/** See makeRenditions, which is the one that a function uses. */
export type MakeRenditions = (bytes: Uint8Array, file: PhotoFile) => Promise<Renditions>;

/** Makes a photo's renditions and keeps them, privately, until its article is published. */
export function photoReader(archive: Objects, makeRenditions: MakeRenditions): ReadFile {
  return async ({ bytes, file, upload }) => {
    const { name, type } = file;
    const { photo, files } = await makeRenditions(bytes, { name, type: type as PhotoType });
    await Promise.all(
      files.map(({ rendition, body }) => {
        const contentType = FORMAT_TYPES[rendition.format];
        return archive.put(renditionKey(upload.newsroom, photo, rendition), body, { contentType });
      }),
    );
    return { state: 'ready', kind: 'photo', photo };
  };
}
