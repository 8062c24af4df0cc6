import { field, type HeaderFields, withoutFields } from './headers.ts';
import type { Answer } from './messages.ts';

/** What describes a body, and so has no place in a 304 (RFC 9110, 15.4.5). */
const BODY_FIELDS = ['content-length', 'content-type', 'content-encoding', 'content-range'];

/** Turns a 200 into a 304 where the viewer already has it. */
export function unlessKnown(request: HeaderFields, answer: Answer): Answer {
  if (answer.status !== 200 || !isKnown(request, answer.headers)) return answer;
  return {
    status: 304,
    headers: withoutFields(answer.headers, BODY_FIELDS),
    body: Buffer.alloc(0),
  };
}

/** If-None-Match by weak comparison; If-Modified-Since only where it is absent (RFC 9110, 13.2.2). */
function isKnown(request: HeaderFields, headers: HeaderFields): boolean {
  const noneMatch = field(request, 'if-none-match');
  if (noneMatch !== undefined) {
    const etag = field(headers, 'etag');
    if (noneMatch.trim() === '*') return true;
    return etag !== undefined && entityTags(noneMatch).includes(opaque(etag));
  }
  const since = Date.parse(field(request, 'if-modified-since') ?? '');
  const modified = Date.parse(field(headers, 'last-modified') ?? '');
  return modified <= since;
}

function entityTags(list: string): string[] {
  return (list.match(/(?:W\/)?"[^"]*"/g) ?? []).map(opaque);
}

function opaque(etag: string): string {
  return etag.replace(/^W\//, '');
}
