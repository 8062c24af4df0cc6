import { sha256 } from './ids.ts';
import type { SiteFile } from './site-file.ts';

/** Of everything that a reader gets, so that unchanged files are told without reading them. */
export function digestOf(file: SiteFile): string {
  const { body, contentType, cacheControl, tags, status, location } = file;
  return sha256(JSON.stringify([body, contentType, cacheControl, tags, status, location]));
}
