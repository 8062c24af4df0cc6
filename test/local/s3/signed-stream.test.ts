import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Endpoint, errorCode, openEndpoint, pathOf, presign, signerFor } from './endpoint.ts';

const EMPTY = sha256('');
const PAYLOAD = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD';

/** Bodies in chunks of their own signatures, which the JavaScript SDK does not make. */
describe('a stream of signed chunks', () => {
  let s3: Endpoint;
  beforeAll(async () => {
    s3 = await openEndpoint();
  });
  afterAll(() => s3.close());

  interface Stream {
    chunks: string[];
    /** What is sent in their place. */
    sent?: string[];
    trailer?: string;
    sentTrailer?: string;
    length?: number;
  }

  const put = async ({ chunks, sent = chunks, trailer, sentTrailer = trailer, length }: Stream) => {
    const { host, hostname, protocol } = new URL(s3.url);
    const path = pathOf(s3, `${s3.prefix}signed-stream`);
    const signer = signerFor(s3.credentials);
    const signingDate = new Date();
    const { headers } = await signer.sign(
      {
        method: 'PUT',
        protocol,
        hostname,
        path,
        headers: {
          host,
          'x-amz-content-sha256': trailer === undefined ? PAYLOAD : `${PAYLOAD}-TRAILER`,
          'x-amz-decoded-content-length': String(length ?? chunks.join('').length),
          'content-encoding': 'aws-chunked,identity',
          ...(trailer !== undefined && { 'x-amz-trailer': trailer.split(':')[0] ?? '' }),
        },
      },
      { signingDate },
    );
    const [, scope = '', seed = ''] =
      /Credential=[^/]+\/([^,]+),.*Signature=(\w+)/.exec(headers.authorization ?? '') ?? [];
    const date = headers['x-amz-date'] ?? '';
    const sign = (kind: string, ...rest: string[]) =>
      signer.sign([`AWS4-HMAC-SHA256-${kind}`, date, scope, ...rest].join('\n'), { signingDate });
    let previous = seed;
    let body = '';
    for (const [index, chunk] of [...chunks, ''].entries()) {
      previous = await sign('PAYLOAD', previous, EMPTY, sha256(chunk));
      const bytes = sent[index] ?? '';
      body += `${bytes.length.toString(16)};chunk-signature=${previous}\r\n`;
      body += bytes === '' ? '' : `${bytes}\r\n`;
    }
    if (trailer !== undefined) {
      const signature = await sign('TRAILER', previous, sha256(`${trailer}\n`));
      body += `${sentTrailer}\r\nx-amz-trailer-signature:${signature}\r\n`;
    }
    return fetch(s3.url + path, { method: 'PUT', headers, body: `${body}\r\n` });
  };

  const chunks = ['x'.repeat(70_000), 'a short one'];

  it('is stored decoded, without its framing', async () => {
    expect((await put({ chunks })).status).toBe(200);
    const got = await fetch(await presign(s3, 'GET', `${s3.prefix}signed-stream`));
    expect(got.headers.get('content-encoding')).toBe('identity');
    expect(await got.text()).toBe(chunks.join(''));
  });

  it('is refused where a chunk is not the one signed', async () => {
    const sent = ['x'.repeat(70_000), 'another one'];
    expect(await errorCode(await put({ chunks, sent }))).toBe('403 SignatureDoesNotMatch');
  });

  it('is refused where it is shorter or longer than announced', async () => {
    expect(await errorCode(await put({ chunks, length: 70_012 }))).toBe('400 IncompleteBody');
    expect(await errorCode(await put({ chunks, length: 70_010 }))).toBe('400 IncompleteBody');
  });

  it('may end with a signed trailing checksum', async () => {
    const hash = createHash('sha256').update(chunks.join('')).digest('base64');
    const trailer = `x-amz-checksum-sha256:${hash}`;
    expect((await put({ chunks, trailer })).status).toBe(200);
    const sentTrailer = trailer.replace(/:./, ':x');
    expect(await errorCode(await put({ chunks, trailer, sentTrailer }))).toBe(
      '403 SignatureDoesNotMatch',
    );
    const wrong = `x-amz-checksum-sha256:${createHash('sha256').digest('base64')}`;
    expect(await errorCode(await put({ chunks, trailer: wrong }))).toBe('400 BadDigest');
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
