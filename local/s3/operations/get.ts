import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { ExpectationError } from '../../../shared/errors.ts';
import { checksumHeaders } from '../body/checksums.ts';
import { descriptionHeaders, headerValue } from '../body/description.ts';
import { readCondition } from '../conditions.ts';
import { S3Error } from '../errors.ts';
import { type Call, type Reply, requireObject, versionHeader } from '../service.ts';
import type { StoredObject } from '../store/object.ts';
import { findObject } from './find.ts';
import { type ByteRange, parseRange } from './range.ts';

/** Objects up to this size are read whole, which is faster than a stream. */
const SMALL_BYTES = 64 * 1024;

/** GET and HEAD of an object: whole or a range, on conditions, in any version. */
export async function getObject(call: Call): Promise<Reply> {
  const versionId = call.request.query.get('versionId') ?? undefined;
  requireObject(call, versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion');
  const object = findObject(call, versionId);
  const { reply, range } = head(call, object);
  if (call.request.method === 'HEAD' || reply.status === 304) return reply;
  return { ...reply, body: content(call.bucket.data.path(object.data), range) };
}

/** Everything of the answer but its body. Throws PreconditionFailed and InvalidRange. */
function head({ request }: Call, object: StoredObject): { reply: Reply; range: ByteRange } {
  const validators = {
    etag: object.etag,
    'last-modified': new Date(object.lastModified).toUTCString(),
    ...versionHeader(object),
  };
  const cacheControl = object.headers['cache-control'];
  const condition = readCondition(request.headers, object);
  if (condition === 'failed') throw new S3Error('PreconditionFailed');
  if (condition === 'notModified') {
    const headers = { ...validators, ...(cacheControl && { 'cache-control': cacheControl }) };
    return { reply: { status: 304, headers }, range: { start: 0, end: -1 } };
  }
  const part = parseRange(request.headers.range, object.size);
  const range = part ?? { start: 0, end: object.size - 1 };
  const wantsChecksum =
    part === undefined && request.headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED';
  const headers = {
    ...descriptionHeaders(object),
    ...overrides(request.query),
    ...validators,
    ...(wantsChecksum ? checksumHeaders(object.checksum) : {}),
    ...(part && { 'content-range': `bytes ${part.start}-${part.end}/${object.size}` }),
    'accept-ranges': 'bytes',
    'content-length': String(range.end - range.start + 1),
  };
  return { reply: { status: part === undefined ? 200 : 206, headers }, range };
}

/** `response-content-type` and its kin, by which a signed URL may change an answer's headers. */
function overrides(query: URLSearchParams): Record<string, string> {
  const prefix = 'response-';
  return Object.fromEntries(
    [...query]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), headerValue(value)]),
  );
}

/**
 * Opens the file at once, before anyone can remove it.
 * @throws Error, which the client sees as 500, for one that somebody has cut short: it would wait for
 *   the rest
 */
function content(path: string, { start, end }: ByteRange): Uint8Array | Readable {
  const file = openSync(path, 'r');
  const size = end - start + 1;
  const held = fstatSync(file).size;
  if (held <= end) {
    closeSync(file);
    throw new ExpectationError(`${end + 1} bytes or more`, path, `${held}`);
  }
  // The stream closes the file at its end.
  if (size > SMALL_BYTES) return createReadStream(path, { fd: file, start, end });
  const bytes = Buffer.alloc(size);
  readSync(file, bytes, 0, size, start);
  closeSync(file);
  return bytes;
}
