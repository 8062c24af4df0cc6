import { createHash } from 'node:crypto';
import { S3Error } from '../errors.ts';
import { CHECKSUM_ALGORITHMS, type Checksum, type ChecksumAlgorithm } from '../store/object.ts';
import { crc32cHasher, crc32Hasher, crc64nvmeHasher, type Hasher } from './crc.ts';

const HEADER_PREFIX = 'x-amz-checksum-';

const HASHERS: Record<ChecksumAlgorithm, () => Hasher> = {
  crc32: crc32Hasher,
  crc32c: crc32cHasher,
  crc64nvme: crc64nvmeHasher,
  sha1: () => createHash('sha1'),
  sha256: () => createHash('sha256'),
};

const DIGEST_BYTES: Record<ChecksumAlgorithm, number> = {
  crc32: 4,
  crc32c: 4,
  crc64nvme: 8,
  sha1: 20,
  sha256: 32,
};

export function checksumHasher(algorithm: ChecksumAlgorithm): Hasher {
  return HASHERS[algorithm]();
}

/** The algorithm that a header, form field or trailer such as `x-amz-checksum-crc32` names. */
function algorithmOf(name: string): ChecksumAlgorithm | undefined {
  return CHECKSUM_ALGORITHMS.find((algorithm) => name === HEADER_PREFIX + algorithm);
}

/** A checksum that a body must have; its value may be known only after the body. */
export interface AnnouncedChecksum {
  algorithm: ChecksumAlgorithm;
  value(): string | undefined;
}

/** The one checksum among headers or form fields. Throws InvalidRequest for two, or a bad one. */
export function announcedChecksum(
  headers: Readonly<Record<string, string>>,
): AnnouncedChecksum | undefined {
  const [name, ...more] = Object.keys(headers).filter((key) => algorithmOf(key) !== undefined);
  if (more.length > 0) {
    throw new S3Error('InvalidRequest', 'Expecting a single x-amz-checksum- header.');
  }
  const algorithm = algorithmOf(name ?? '');
  const value = headers[name ?? ''];
  if (algorithm === undefined || value === undefined) return undefined;
  if (Buffer.from(value, 'base64').length !== DIGEST_BYTES[algorithm]) {
    throw new S3Error('InvalidRequest', `Value for ${name} is invalid.`);
  }
  return { algorithm, value: () => value };
}

/** The checksum that comes after the body, as `x-amz-trailer` says. Throws InvalidRequest. */
export function trailingChecksum(
  header: string,
  trailers: ReadonlyMap<string, string>,
): AnnouncedChecksum {
  const name = header.toLowerCase();
  const algorithm = algorithmOf(name);
  if (algorithm === undefined) throw new S3Error('InvalidRequest', `Unknown trailer: ${name}`);
  return { algorithm, value: () => trailers.get(name) };
}

/** The response headers that tell an object's checksum. */
export function checksumHeaders(checksum: Checksum | undefined): Record<string, string> {
  if (checksum === undefined) return {};
  return {
    [HEADER_PREFIX + checksum.algorithm]: checksum.value,
    'x-amz-checksum-type': 'FULL_OBJECT',
  };
}
