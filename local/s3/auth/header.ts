import { S3Error } from '../errors.ts';
import type { S3Request } from '../request.ts';
import { parseCredential } from './credential.ts';
import { type AuthDeps, type Caller, same, secretFor, signedPart, signerFor } from './signer.ts';
import { MAX_SKEW_MS, parseAmzDate } from './time.ts';

const MALFORMED = 'AuthorizationHeaderMalformed';

/** Verifies `Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`. */
export async function verifyHeader(
  request: S3Request,
  authorization: string,
  deps: AuthDeps,
): Promise<Caller> {
  const parts = parseAuthorization(authorization);
  const credential = parseCredential(parts.credential, deps.region, MALFORMED);
  const amzDate = request.headers['x-amz-date'];
  if (amzDate === undefined) throw new S3Error('AccessDenied', 'Expected an X-Amz-Date header.');
  const signingDate = parseAmzDate(amzDate, credential.date, MALFORMED);
  if (Math.abs(deps.now().getTime() - signingDate.getTime()) > MAX_SKEW_MS) {
    throw new S3Error('RequestTimeTooSkewed');
  }
  const payload = request.headers['x-amz-content-sha256'];
  if (payload === undefined) {
    throw new S3Error('InvalidRequest', 'Missing required header: x-amz-content-sha256');
  }
  const secret = secretFor(deps, credential.accessKeyId, request.headers['x-amz-security-token']);
  const signer = signerFor(deps, credential.accessKeyId, secret);
  const part = signedPart(request, parts.signedHeaders);
  const signed = await signer.sign(
    { ...part, headers: { ...part.headers, 'x-amz-content-sha256': payload } },
    {
      signingDate,
      signableHeaders: new Set(parts.signedHeaders),
      unsignableHeaders: new Set(['x-amz-content-sha256']),
    },
  );
  const expected = parseAuthorization(signed.headers.authorization ?? '').signature;
  if (!same(expected, parts.signature)) throw new S3Error('SignatureDoesNotMatch');
  return {
    accessKeyId: credential.accessKeyId,
    payload,
    chunks: {
      seed: parts.signature,
      sign: (algorithm, previous, ...hashes) =>
        signer.sign([algorithm, amzDate, credential.scope, previous, ...hashes].join('\n'), {
          signingDate,
        }),
    },
  };
}

function parseAuthorization(text: string) {
  const match =
    /^AWS4-HMAC-SHA256\s+Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=([0-9a-f]{64})$/.exec(
      text.trim(),
    );
  const [, credential, signedHeaders, signature] = match ?? [];
  if (credential === undefined || signedHeaders === undefined || signature === undefined) {
    throw new S3Error(MALFORMED);
  }
  return { credential, signedHeaders: signedHeaders.split(';'), signature };
}
