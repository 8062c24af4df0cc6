import { createHash } from 'node:crypto';
import { type ChunkSigner, same } from '../auth/signer.ts';
import { S3Error } from '../errors.ts';
import { ByteReader } from './byte-reader.ts';

const EMPTY_SHA256 = createHash('sha256').digest('hex');
const TRAILER_SIGNATURE = 'x-amz-trailer-signature';

/**
 * Decodes S3's own chunked framing (`Content-Encoding: aws-chunked`, S3 API reference, "SigV4
 * streaming"): chunks with their size in hex and, if signed, a signature that continues the one
 * before; an empty chunk; trailers. Fills `trailers` before it ends.
 * @param signer where chunks must be signed
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Uint8Array>,
  signer: ChunkSigner | undefined,
  trailers: Map<string, string>,
): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(source);
  try {
    const last = yield* decodeChunks(reader, signer);
    await readTrailers(reader, trailers);
    if (signer !== undefined && trailers.size > 0) await verifyTrailers(trailers, signer, last);
  } finally {
    await reader.release();
  }
}

/** Ends with the signature of the last chunk. */
async function* decodeChunks(
  reader: ByteReader,
  signer: ChunkSigner | undefined,
): AsyncGenerator<Uint8Array, string> {
  let previous = signer?.seed ?? '';
  for (;;) {
    const { size, signature } = parseChunkHeader(await reader.line());
    const hash = createHash('sha256');
    for (let left = size; left > 0; ) {
      const bytes = await reader.some(left);
      if (signer !== undefined) hash.update(bytes);
      left -= bytes.length;
      yield bytes;
    }
    if (signer !== undefined) {
      const hashes = [EMPTY_SHA256, hash.digest('hex')];
      const expected = await signer.sign('AWS4-HMAC-SHA256-PAYLOAD', previous, ...hashes);
      if (!same(expected, signature)) throw new S3Error('SignatureDoesNotMatch');
      previous = expected;
    }
    if (size === 0) return previous;
    if ((await reader.line()) !== '') throw new S3Error('IncompleteBody');
  }
}

function parseChunkHeader(line: string): { size: number; signature: string } {
  const match = /^([0-9a-fA-F]{1,12})(?:;chunk-signature=([0-9a-f]{64}))?$/.exec(line);
  if (match?.[1] === undefined) throw new S3Error('IncompleteBody');
  return { size: Number.parseInt(match[1], 16), signature: match[2] ?? '' };
}

/** Clients disagree on blank lines around trailers: none of them means anything. */
async function readTrailers(reader: ByteReader, trailers: Map<string, string>): Promise<void> {
  while (!(await reader.isAtEnd())) {
    const line = await reader.line();
    if (line === '') continue;
    const colon = line.indexOf(':');
    if (colon < 1 || trailers.size >= 10) throw new S3Error('MalformedTrailerError');
    trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

async function verifyTrailers(
  trailers: Map<string, string>,
  signer: ChunkSigner,
  previous: string,
): Promise<void> {
  const signature = trailers.get(TRAILER_SIGNATURE) ?? '';
  trailers.delete(TRAILER_SIGNATURE);
  const lines = [...trailers].map(([name, value]) => `${name}:${value}\n`).sort();
  const hash = createHash('sha256').update(lines.join('')).digest('hex');
  const expected = await signer.sign('AWS4-HMAC-SHA256-TRAILER', previous, hash);
  if (!same(expected, signature)) throw new S3Error('SignatureDoesNotMatch');
}
