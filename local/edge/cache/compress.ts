import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { field, type HeaderFields, varyingBy, withFields } from '../http/headers.ts';
import type { Answer } from '../http/messages.ts';
import type { ContentEncoding } from './encoding.ts';

/** What CloudFront compresses. Source of sizes and types: «Serve compressed files». */
const MIN_BYTES = 1_000;
const MAX_BYTES = 10_000_000;
const TYPES = new Set(
  `application/dash+xml application/eot application/font application/font-sfnt
  application/javascript application/json application/opentype application/otf
  application/pdf application/pkcs7-mime application/protobuf application/rss+xml
  application/truetype application/ttf application/vnd.apple.mpegurl
  application/vnd.mapbox-vector-tile application/vnd.ms-fontobject application/wasm
  application/xhtml+xml application/xml application/x-font-opentype application/x-font-truetype
  application/x-font-ttf application/x-httpd-cgi application/x-javascript application/x-mpegurl
  application/x-opentype application/x-otf application/x-perl application/x-ttf font/eot
  font/opentype font/otf font/ttf image/svg+xml text/css text/csv text/html text/javascript text/js
  text/plain text/richtext text/tab-separated-values text/xml text/x-component text/x-java-source
  text/x-script vnd.apple.mpegurl`.split(/\s+/),
);

/** Brotli's best takes seconds for a megabyte; this is about what is sensible while a viewer waits. */
const BROTLI_QUALITY = 5;

/** An answer of the origin as the edge keeps it: compressed if it may be, its ETag then weak. */
export async function compressed(answer: Answer, encoding: ContentEncoding): Promise<Answer> {
  if (!isCompressible(answer)) return answer;
  const headers = varyingBy(answer.headers, 'Accept-Encoding');
  if (encoding === 'identity') return { ...answer, headers };
  return {
    ...answer,
    headers: withFields(headers, { 'content-encoding': encoding, etag: weakETag(headers) }),
    body: await COMPRESSORS[encoding](answer.body),
  };
}

const COMPRESSORS = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

function isCompressible({ status, headers, body }: Answer): boolean {
  const type = field(headers, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return (
    status === 200 &&
    !headers.has('content-encoding') &&
    body.length >= MIN_BYTES &&
    body.length <= MAX_BYTES &&
    TYPES.has(type)
  );
}

/** Strong becomes weak, weak stays, and what is no entity tag is dropped. */
function weakETag(headers: HeaderFields): string | undefined {
  const etag = field(headers, 'etag');
  if (etag?.startsWith('"')) return `W/${etag}`;
  return etag?.startsWith('W/') ? etag : undefined;
}
