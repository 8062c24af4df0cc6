import type { Caller } from '../auth/signer.ts';
import { S3Error } from '../errors.ts';
import type { S3Request } from '../request.ts';
import type { DataFolder } from '../store/data-folder.ts';
import type { Staged } from '../store/object.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import { announcedChecksum, trailingChecksum } from './checksums.ts';
import { type Announced, Measured } from './measured.ts';

/** The largest single upload: 5 GiB (S3 user guide, "Uploading objects"). */
const MAX_UPLOAD_BYTES = 5 * 1024 ** 3;

/** Bodies in XML that are read whole: 1,000 keys of 1,024 bytes, escaped, stay below this. */
const MAX_XML_BYTES = 8 * 1024 ** 2;

/** Streams a request's body, decoded and checked, into the bucket's folder. */
export async function stageBody(
  request: S3Request,
  caller: Caller,
  folder: DataFolder,
): Promise<Staged> {
  const { source, announced } = openBody(request, caller);
  return stage(source, announced, folder);
}

/** Streams bytes into the bucket's folder; where they are not as announced, nothing stays. */
export async function stage(
  source: AsyncIterable<Uint8Array>,
  announced: Announced,
  folder: DataFolder,
): Promise<Staged> {
  const measured = new Measured(announced);
  const data = await folder.write(measured.through(source));
  const { size, checksum, md5 } = measured;
  return { data, size, etag: `"${md5}"`, ...(checksum === undefined ? {} : { checksum }) };
}

/** The whole body as text, decoded and checked. Throws MalformedXML where it is too large. */
export async function readText(request: S3Request, caller: Caller): Promise<string> {
  const { source, announced } = openBody(request, caller);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of new Measured(announced).through(source)) {
    size += chunk.length;
    if (size > MAX_XML_BYTES) throw new S3Error('MalformedXML');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function openBody(request: S3Request, caller: Caller) {
  const trailers = new Map<string, string>();
  const trailer = request.headers['x-amz-trailer'];
  const raw = request.body.iterator({ destroyOnReturn: false });
  const isStreaming = caller.payload.startsWith('STREAMING-');
  const announced: Announced = {
    md5: request.headers['content-md5'],
    sha256: /^[0-9a-f]{64}$/.test(caller.payload) ? caller.payload : undefined,
    size: announcedSize(request, isStreaming),
    checksum:
      trailer === undefined
        ? announcedChecksum(request.headers)
        : trailingChecksum(trailer, trailers),
  };
  const source = isStreaming ? decode(raw, caller, trailers) : raw;
  return { source, announced };
}

function decode(
  raw: AsyncIterable<Uint8Array>,
  caller: Caller,
  trailers: Map<string, string>,
): AsyncIterable<Uint8Array> {
  switch (caller.payload) {
    case 'STREAMING-UNSIGNED-PAYLOAD-TRAILER':
      return decodeAwsChunked(raw, undefined, trailers);
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD':
    case 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER':
      // A presigned URL has no signature that chunks could continue.
      if (caller.chunks === undefined) throw new S3Error('InvalidRequest');
      return decodeAwsChunked(raw, caller.chunks, trailers);
    default:
      throw new S3Error('NotImplemented', `Expected a known payload, not ${caller.payload}.`);
  }
}

function announcedSize(request: S3Request, isStreaming: boolean): number {
  const name = isStreaming ? 'x-amz-decoded-content-length' : 'content-length';
  const size = Number(request.headers[name] ?? Number.NaN);
  if (!Number.isInteger(size) || size < 0) throw new S3Error('MissingContentLength');
  if (size > MAX_UPLOAD_BYTES) throw new S3Error('EntityTooLarge');
  return size;
}
