import { S3Error } from '../errors.ts';
import type { Described } from '../store/object.ts';

const KEPT = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

const METADATA_PREFIX = 'x-amz-meta-';

/** S3's limit on names and values of user metadata together (user guide, "Object metadata"). */
const MAX_METADATA_BYTES = 2048;

/** Asked for, these would change what S3 does; so they are refused rather than passed over. */
const REFUSED =
  /^(?:x-amz-(?:tagging$|website-redirect-location$|object-lock-|grant-|server-side-encryption-customer-|copy-source-server-side-)|tagging$)/;

/** With object ownership enforced, the default since 2023, these two change nothing. */
const HARMLESS_ACLS = ['private', 'bucket-owner-full-control'];

/**
 * What S3 keeps with an object, out of headers or form fields in lower case.
 * Throws NotImplemented, MetadataTooLarge, and InvalidArgument for metadata beyond ASCII.
 */
export function describe(fields: Readonly<Record<string, string>>): Described {
  refuseUnknown(fields);
  const headers: Record<string, string> = {};
  for (const name of KEPT) {
    const value = name === 'content-encoding' ? withoutFraming(fields[name]) : fields[name];
    if (value !== undefined && value !== '') headers[name] = headerValue(value);
  }
  const metadata: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith(METADATA_PREFIX)) metadata[name.slice(METADATA_PREFIX.length)] = value;
  }
  checkMetadata(metadata);
  return { headers: { 'content-type': 'binary/octet-stream', ...headers }, metadata };
}

/** The response headers that give it back. */
export function descriptionHeaders({ headers, metadata }: Described): Record<string, string> {
  const prefixed = Object.entries(metadata).map(([name, value]) => [METADATA_PREFIX + name, value]);
  return { ...headers, ...Object.fromEntries(prefixed) };
}

/** The value, if a header can carry it. Throws InvalidArgument. */
export function headerValue(value: string): string {
  if (/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) return value;
  throw new S3Error('InvalidArgument', 'Expected header values without control characters.');
}

function refuseUnknown(fields: Readonly<Record<string, string>>): void {
  const refused = Object.keys(fields).find((name) => REFUSED.test(name));
  if (refused !== undefined) throw new S3Error('NotImplemented', `Not known here: ${refused}`);
  const acl = fields['x-amz-acl'] ?? fields.acl;
  if (acl !== undefined && !HARMLESS_ACLS.includes(acl)) {
    throw new S3Error('NotImplemented', `The bucket does not allow ACLs: ${acl}`);
  }
}

/** aws-chunked is how the body came, not what it is. */
function withoutFraming(encoding: string | undefined): string | undefined {
  const codings = encoding?.split(',').map((coding) => coding.trim());
  return codings?.filter((coding) => coding !== 'aws-chunked').join(', ');
}

function checkMetadata(metadata: Readonly<Record<string, string>>): void {
  const names = Object.keys(metadata).join('');
  const values = Object.values(metadata).join('');
  // Headers carry latin-1 at best, and S3 signs and returns no more than printable ASCII as is.
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]*$/.test(names) || !/^[\t\x20-\x7e]*$/.test(values)) {
    throw new S3Error('InvalidArgument', 'Expected user metadata in ASCII.');
  }
  if (names.length + values.length > MAX_METADATA_BYTES) throw new S3Error('MetadataTooLarge');
}
