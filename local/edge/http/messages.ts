import type { HeaderFields } from './headers.ts';

/** What a viewer asked. `uri` is the path as sent, percent-encoded; `query` has no question mark. */
export interface ViewerRequest {
  readonly method: string;
  readonly uri: string;
  readonly query: string;
  readonly headers: HeaderFields;
  readonly ip: string;
}

/** A whole answer, on its way from the origin or to the viewer. */
export interface Answer {
  readonly status: number;
  readonly statusText?: string;
  readonly headers: HeaderFields;
  readonly body: Buffer;
}

/** Path and query as one, the way invalidation paths name them. */
export function urlOf(uri: string, query: string): string {
  return query === '' ? uri : `${uri}?${query}`;
}

/** Percent-encodes what may not stand in a request line, and leaves all else as it was sent. */
export function asRequestTarget(path: string): string {
  return path.replace(/[^\x21-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()));
}
