import { manuscriptKey } from '../shared/archive-keys.ts';
import type { Objects } from '../shared/aws/objects.ts';
import { sha256 } from '../shared/ids.ts';
import { manuscriptView } from '../shared/manuscripts/manuscript-view.ts';
import type { WordList } from '../shared/manuscripts/slips/word-list.ts';
import type { ReadFile } from './ingest/ingest.ts';
import type { ReadDocx } from './ingest-article/docx/read-docx.ts';
import type { EmbeddedPicture } from './ingest-article/docx/reading.ts';
import { pictureName } from './ingest-article/docx-draft.ts';
import { type EventPhotosDeps, photosOfEvent } from './ingest-article/event-photos.ts';
import { readRelease } from './ingest-article/read-release.ts';

export interface ArticleReaderDeps extends EventPhotosDeps {
  readonly archive: Objects;
  readonly words: WordList;
  /** where absent, in a thread of its own */
  readonly readDocx?: ReadDocx;
}

/**
 * Reads a manuscript, checks it by its newsroom's settings, and keeps what it says until its submission
 * is decided. It brings along the pictures within it, and then those that it names of its event.
 */
export function articleReader({ words, ...deps }: ArticleReaderDeps): ReadFile {
  const { archive } = deps;
  return async ({ bytes, hash, file, upload, submission, sentAt, publishAt, settings }) => {
    const against = { settings: await settings(), words, sentAt, publishAt };
    const { reading, warnings, pictures } = await readRelease(bytes, file, against, deps.readDocx);
    const key = manuscriptKey(upload, hash);
    const json = JSON.stringify(reading.manuscript);
    await archive.put(key, json, { contentType: 'application/json' });
    const held = pictures.map((one) => fileOf(one, file.name));
    const names = held.map(({ name }) => name);
    const { taken, notes } = await photosOfEvent(deps, submission, reading.manuscript, names);
    const found = [...held, ...taken.map((one) => one.file)];
    return {
      result: {
        state: 'ready',
        kind: 'text',
        manuscriptKey: key,
        manuscript: manuscriptView(reading),
        ...(warnings.length > 0 && { warnings }),
        ...(found.length > 0 && { pictures: found }),
        ...(notes.length > 0 && { photosOfEvent: notes }),
      },
      pictures: [...pictures.map((picture) => picture.bytes), ...taken],
    };
  };
}

function fileOf(picture: EmbeddedPicture, document: string) {
  const { type, bytes } = picture;
  const name = pictureName(picture, document);
  return { name, type, size: bytes.length, sha256: sha256(bytes) };
}
