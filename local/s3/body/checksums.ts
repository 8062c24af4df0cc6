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
export function algorithmOf(name: string): ChecksumAlgorithm | undefined {
  return CHECKSUM_ALGORITHMS.find((algorithm) => name === HEADER_PREFIX + algorithm);
}

/** The one checksum among headers or form fields. Throws InvalidRequest for two, or a bad one. */
export function announcedChecksum(headers: Readonly<Record<string, string>>): Checksum | undefined {
  const found = Object.entries(headers).flatMap(([name, value]) => {
    const algorithm = algorithmOf(name);
    return algorithm === undefined ? [] : [{ algorithm, value }];
  });
  if (found.length > 1) {
    throw new S3Error('InvalidRequest', 'Expecting a single x-amz-checksum- header.');
  }
  const [checksum] = found;
  if (checksum === undefined) return undefined;
  if (Buffer.from(checksum.value, 'base64').length !== DIGEST_BYTES[checksum.algorithm]) {
    throw new S3Error(
      'InvalidRequest',
      `Value for ${HEADER_PREFIX}${checksum.algorithm} is invalid.`,
    );
  }
  return checksum;
}

/** The response headers that tell an object's checksum. */
export function checksumHeaders(checksum: Checksum | undefined): Record<string, string> {
  if (checksum === undefined) return {};
  return {
    [HEADER_PREFIX + checksum.algorithm]: checksum.value,
    'x-amz-checksum-type': 'FULL_OBJECT',
  };
}
