import { S3Error } from '../errors.ts';
import { parseCredential } from './credential.ts';
import { checkFields, type PostPolicy, parsePolicy } from './policy.ts';
import { type AuthDeps, same, secretFor, signerFor } from './signer.ts';
import { parseAmzDate } from './time.ts';

/**
 * Verifies a browser's upload form: first the signature over its policy, then the policy itself.
 * @param fields all but the file; names in lower case
 * @param bucket the one addressed by the URL
 */
export async function verifyPostForm(
  fields: ReadonlyMap<string, string>,
  bucket: string,
  deps: AuthDeps,
): Promise<{ accessKeyId: string; policy: PostPolicy }> {
  const base64 = fields.get('policy');
  if (base64 === undefined) throw new S3Error('AccessDenied');
  if (field(fields, 'x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error('InvalidArgument', 'Expected x-amz-algorithm to be AWS4-HMAC-SHA256.');
  }
  const credential = parseCredential(
    field(fields, 'x-amz-credential'),
    deps.region,
    'InvalidArgument',
  );
  const signingDate = parseAmzDate(field(fields, 'x-amz-date'), credential.date, 'InvalidArgument');
  const token = fields.get('x-amz-security-token');
  const secret = secretFor(deps, credential.accessKeyId, token);
  const signer = signerFor(deps, credential.accessKeyId, secret);
  const expected = await signer.sign(base64, { signingDate });
  if (!same(expected, field(fields, 'x-amz-signature'))) throw new S3Error('SignatureDoesNotMatch');
  const policy = parsePolicy(base64);
  checkFields(policy, fields, bucket, deps.now());
  return { accessKeyId: credential.accessKeyId, policy };
}

function field(fields: ReadonlyMap<string, string>, name: string): string {
  const value = fields.get(name);
  if (value === undefined) {
    throw new S3Error('InvalidArgument', `Bucket POST must contain a field named '${name}'.`);
  }
  return value;
}
