import { createHash } from 'node:crypto';

/** An object as a listing of its bucket tells it. */
export interface Listed {
  /** bytes */
  readonly size: number;
  /** as S3 gives it, in quotes */
  readonly etag: string;
}

/**
 * The ETag of an object that was put at once and encrypted with S3's own keys, as Warta's are: the
 * MD5 of its bytes (S3 API reference, Object). Of others it says nothing, so a difference has to be
 * looked into.
 */
export function etagOf(body: string | Uint8Array): string {
  return `"${createHash('md5').update(body).digest('hex')}"`;
}
