import type { SiteFile } from '../site-file.ts';
import type { Objects } from './objects.ts';
import { headersOf } from './site-bucket.ts';

/**
 * Writes a file over other bytes that lie there though key or metadata say that they are the right
 * ones: publishing would leave them. For operators only.
 * @param etag of what was seen there
 * @returns false when something else is there by now
 */
export async function overwrite(
  site: Objects,
  archiveBucket: string,
  file: SiteFile,
  etag: string,
): Promise<boolean> {
  const { key, body } = file;
  const onto = { ifMatch: etag };
  if (typeof body === 'string') return await site.put(key, body, headersOf(file), onto);
  const { version: _, ...copy } = file;
  const source = { bucket: archiveBucket, key: body.copyOf };
  return await site.copy(source, key, headersOf(copy), onto);
}
