import { timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';
import { S3Error } from '../errors.ts';
import type { S3Request } from '../request.ts';

export interface Secret {
  secretAccessKey: string;
  sessionToken?: string;
}

export interface AuthDeps {
  region: string;
  secretOf(accessKeyId: string): Secret | undefined;
  now: () => Date;
}

/** Who has signed, and what the signature says of the body. */
export interface Caller {
  accessKeyId: string;
  /** x-amz-content-sha256: a hash in hex, UNSIGNED-PAYLOAD or STREAMING-… */
  payload: string;
  /** Signs the chunks of a streamed body, which continue the request's own signature. */
  chunks?: ChunkSigner;
}

export interface ChunkSigner {
  seed: string;
  sign(algorithm: string, previous: string, ...hashes: string[]): Promise<string>;
}

/** Throws InvalidAccessKeyId, or InvalidToken where the session token is not the key's. */
export function secretFor(deps: AuthDeps, accessKeyId: string, token: string | undefined): Secret {
  const secret = deps.secretOf(accessKeyId);
  if (secret === undefined) throw new S3Error('InvalidAccessKeyId');
  if (!same(secret.sessionToken ?? '', token ?? '')) throw new S3Error('InvalidToken');
  return secret;
}

/**
 * Signs as the client did. S3 takes the path as it is, and the token is among the headers or
 * query already, so the signer must add neither escapes nor token.
 */
export function signerFor(deps: AuthDeps, accessKeyId: string, secret: Secret): SignatureV4 {
  return new SignatureV4({
    service: 's3',
    region: deps.region,
    uriEscapePath: false,
    applyChecksum: false,
    sha256: Sha256,
    credentials: { accessKeyId, secretAccessKey: secret.secretAccessKey },
  });
}

/** The request with none but the signed headers. Throws where an x-amz- header is not signed. */
export function signedPart(request: S3Request, names: readonly string[]) {
  const unsigned = Object.keys(request.headers).filter(
    (name) => name.startsWith('x-amz-') && name !== 'x-amz-content-sha256' && !names.includes(name),
  );
  if (unsigned.length > 0 || !names.includes('host')) {
    throw new S3Error(
      'AccessDenied',
      `There were headers present in the request which were not signed: ${unsigned.join(', ') || 'host'}`,
    );
  }
  const query: Record<string, string | string[]> = {};
  for (const name of request.query.keys()) {
    const values = request.query.getAll(name);
    query[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return {
    method: request.method,
    protocol: 'http:',
    hostname: '',
    path: request.path,
    query,
    headers: Object.fromEntries(names.map((name) => [name, request.headers[name] ?? ''])),
  };
}

/** Compares in a time that does not tell where two signatures part. */
export function same(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
