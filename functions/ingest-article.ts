import { manuscriptKey } from '../shared/archive-keys.ts';
import type { Objects } from '../shared/aws/objects.ts';
import { isManuscriptType, readManuscript } from '../shared/manuscripts/read-manuscript.ts';
import type { ReadFile } from './ingest/ingest.ts';

/** Reads a manuscript and keeps what it says until its submission is decided. */
export function articleReader(archive: Objects): ReadFile {
  return async ({ bytes, hash, file, upload }) => {
    const type = isManuscriptType(file.type) ? file.type : 'text/plain';
    const { manuscript } = readManuscript(bytes, { name: file.name, type });
    const key = manuscriptKey(upload, hash);
    await archive.put(key, JSON.stringify(manuscript), { contentType: 'application/json' });
    return { result: { state: 'ready', kind: 'text', manuscriptKey: key } };
  };
}
