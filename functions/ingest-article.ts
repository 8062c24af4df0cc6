import { manuscriptKey } from '../shared/archive-keys.ts';
import type { Objects } from '../shared/aws/objects.ts';
import { sha256 } from '../shared/ids.ts';
import { manuscriptView } from '../shared/manuscripts/manuscript-view.ts';
import type { WordList } from '../shared/manuscripts/slips/word-list.ts';
import type { ReadFile } from './ingest/ingest.ts';
import type { ReadDocx } from './ingest-article/docx/read-docx.ts';
import type { EmbeddedPicture } from './ingest-article/docx/reading.ts';
import { pictureName } from './ingest-article/docx-draft.ts';
import { readRelease } from './ingest-article/read-release.ts';

export interface ArticleReaderDeps {
  readonly archive: Objects;
  readonly words: WordList;
  /** where absent, in a thread of its own */
  readonly readDocx?: ReadDocx;
}

/**
 * Reads a manuscript, checks it by its newsroom's settings, and keeps what it says until its submission
 * is decided.
 */
export function articleReader({ archive, words, readDocx }: ArticleReaderDeps): ReadFile {
  return async ({ bytes, hash, file, upload, sentAt, publishAt, settings }) => {
    const against = { settings: await settings(), words, sentAt, publishAt };
    const { reading, warnings, pictures } = await readRelease(bytes, file, against, readDocx);
    const key = manuscriptKey(upload, hash);
    const json = JSON.stringify(reading.manuscript);
    await archive.put(key, json, { contentType: 'application/json' });
    return {
      result: {
        state: 'ready',
        kind: 'text',
        manuscriptKey: key,
        manuscript: manuscriptView(reading),
        ...(warnings.length > 0 && { warnings }),
        ...(pictures.length > 0 && { pictures: pictures.map((one) => fileOf(one, file.name)) }),
      },
      pictures: pictures.map((picture) => picture.bytes),
    };
  };
}

function fileOf(picture: EmbeddedPicture, document: string) {
  const { type, bytes } = picture;
  const name = pictureName(picture, document);
  return { name, type, size: bytes.length, sha256: sha256(bytes) };
}
