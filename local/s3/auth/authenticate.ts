import { S3Error } from '../errors.ts';
import type { S3Request } from '../request.ts';
import { verifyHeader } from './header.ts';
import { verifyPresigned } from './presigned.ts';
import type { AuthDeps, Caller } from './signer.ts';

/** Who sends a request that is signed by header or by query. Nobody may do anything unsigned. */
export async function authenticate(request: S3Request, deps: AuthDeps): Promise<Caller> {
  const authorization = request.headers.authorization;
  const isPresigned = request.query.has('X-Amz-Signature');
  if (authorization !== undefined && isPresigned) {
    throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed');
  }
  if (authorization !== undefined) return verifyHeader(request, authorization, deps);
  if (isPresigned) return verifyPresigned(request, deps);
  throw new S3Error('AccessDenied');
}
