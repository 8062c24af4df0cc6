import { S3Error } from '../errors.ts';
import type { S3Request } from '../request.ts';
import { parseCredential } from './credential.ts';
import { type AuthDeps, type Caller, same, secretFor, signedPart, signerFor } from './signer.ts';
import { MAX_SKEW_MS, parseAmzDate } from './time.ts';

const MALFORMED = 'AuthorizationQueryParametersError';
const UNSIGNED = 'UNSIGNED-PAYLOAD';

/** A presigned URL lives a week at most (SigV4, "Authenticating requests: query parameters"). */
const MAX_EXPIRES_S = 7 * 24 * 3600;

/** Verifies a signature in the query string (a presigned URL), and that it has not expired. */
export async function verifyPresigned(request: S3Request, deps: AuthDeps): Promise<Caller> {
  if (parameter(request, 'X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') throw new S3Error(MALFORMED);
  const credential = parseCredential(
    parameter(request, 'X-Amz-Credential'),
    deps.region,
    MALFORMED,
  );
  const signingDate = parseAmzDate(parameter(request, 'X-Amz-Date'), credential.date, MALFORMED);
  const expiresIn = checkLifetime(parameter(request, 'X-Amz-Expires'), signingDate, deps.now());
  const token = request.query.get('X-Amz-Security-Token') ?? undefined;
  const secret = secretFor(deps, credential.accessKeyId, token);
  const names = parameter(request, 'X-Amz-SignedHeaders').split(';');
  const payload = payloadOf(request);
  const part = signedPart(request, names);
  // Nothing may move from headers to query: the client has done that already.
  const signed = await signerFor(deps, credential.accessKeyId, secret).presign(
    { ...part, headers: { ...part.headers, 'x-amz-content-sha256': payload } },
    {
      signingDate,
      expiresIn,
      unhoistableHeaders: new Set([...names, 'x-amz-content-sha256']),
      signableHeaders: new Set(names),
      unsignableHeaders: new Set(['x-amz-content-sha256']),
    },
  );
  const expected = signed.query?.['X-Amz-Signature'];
  if (typeof expected !== 'string' || !same(expected, parameter(request, 'X-Amz-Signature'))) {
    throw new S3Error('SignatureDoesNotMatch');
  }
  return { accessKeyId: credential.accessKeyId, payload };
}

function checkLifetime(text: string, signingDate: Date, now: Date): number {
  const seconds = Number(text);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_EXPIRES_S) {
    throw new S3Error(MALFORMED, 'Expected X-Amz-Expires between 1 and 604800 seconds.');
  }
  const age = now.getTime() - signingDate.getTime();
  if (age < -MAX_SKEW_MS) throw new S3Error('AccessDenied', 'Request is not valid yet');
  if (age > seconds * 1000) throw new S3Error('AccessDenied', 'Request has expired');
  return seconds;
}

/** The hash may stand in the query, as the SDKs hoist it, or in a header; most sign none. */
function payloadOf(request: S3Request): string {
  for (const [name, value] of request.query) {
    if (name.toLowerCase() === 'x-amz-content-sha256') return value;
  }
  return request.headers['x-amz-content-sha256'] ?? UNSIGNED;
}

function parameter(request: S3Request, name: string): string {
  const value = request.query.get(name);
  if (value === null) throw new S3Error(MALFORMED, `Expected a query parameter ${name}.`);
  return value;
}
