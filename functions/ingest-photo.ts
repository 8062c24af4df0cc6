import type { Objects } from '../shared/aws/objects.ts';
import { renditionKey } from '../shared/keys.ts';
import { FORMAT_TYPES } from '../shared/photos.ts';
import type { ReadFile } from './ingest/ingest.ts';
import { makeRenditions, type PhotoType } from './ingest-photo/renditions.ts';

/** Makes a photo's renditions and keeps them, privately, until its article is published. */
export function photoReader(archive: Objects): ReadFile {
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
