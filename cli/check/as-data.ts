import type { Release } from '../../functions/ingest-article/read-release.ts';
import { manuscriptView } from '../../shared/manuscripts/manuscript-view.ts';
import type { Refused } from './read.ts';

/** What `warta check --json` prints: an article with its body, or why there is none. */
export function checkedAsData(file: string, { reading, warnings, pictures }: Release) {
  return {
    file,
    article: { ...manuscriptView(reading), body: reading.manuscript.body },
    warnings,
    pictures: pictures.map(({ bytes, ...picture }) => ({ ...picture, size: bytes.length })),
  };
}

export function refusedAsData(file: string, error: Refused) {
  return { file, error };
}
