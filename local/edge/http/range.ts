import { field, type HeaderFields, withFields, withoutFields } from './headers.ts';
import type { Answer } from './messages.ts';

/**
 * Cuts a 200 down to the one byte range that was asked for: 206, or 416 where none of it is there.
 * More than one range, and a Range that does not parse, get the whole (RFC 9110, 14.2).
 */
export function inRange(request: HeaderFields, answer: Answer): Answer {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(field(request, 'range')?.trim() ?? '');
  if (answer.status !== 200 || asked === null || !stillApplies(request, answer.headers))
    return answer;
  const [, from = '', to = ''] = asked;
  if (from === '' && to === '') return answer;
  const size = answer.body.length;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return answer;
  if (start >= size || end < start) return unsatisfiable(answer, size);
  return {
    status: 206,
    headers: withFields(answer.headers, { 'content-range': `bytes ${start}-${end}/${size}` }),
    body: answer.body.subarray(start, end + 1),
  };
}

function unsatisfiable(answer: Answer, size: number): Answer {
  const headers = withoutFields(answer.headers, ['content-type', 'content-encoding']);
  return {
    status: 416,
    headers: withFields(headers, { 'content-range': `bytes */${size}` }),
    body: Buffer.alloc(0),
  };
}

/** If-Range wants a strong match, or the very date (RFC 9110, 13.1.5). */
function stillApplies(request: HeaderFields, headers: HeaderFields): boolean {
  const condition = field(request, 'if-range');
  if (condition === undefined) return true;
  if (condition.startsWith('"')) return condition === field(headers, 'etag');
  return condition === field(headers, 'last-modified');
}
