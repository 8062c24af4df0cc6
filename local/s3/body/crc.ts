import { crc32 } from 'node:zlib';

/** A running checksum or hash: fed in pieces, read once at the end. */
export interface Hasher {
  update(chunk: Uint8Array): void;
  /** Big-endian, as S3 puts it into base64. */
  digest(): Buffer;
}

/** Castagnoli's polynomial, reversed (RFC 3720). */
const CRC32C_TABLE = table32(0x82f63b78);

/** The polynomial of the NVMe base specification, reversed: 0x9a6c9329ac4bc9b5. */
const CRC64NVME_TABLE = table64(0x9a6c9329, 0xac4bc9b5);

export function crc32Hasher(): Hasher {
  let value = 0;
  return {
    update: (chunk) => {
      value = crc32(chunk, value);
    },
    digest: () => words(value),
  };
}

export function crc32cHasher(): Hasher {
  let value = -1;
  return {
    update: (chunk) => {
      let crc = value;
      for (const byte of chunk) crc = (crc >>> 8) ^ (CRC32C_TABLE[(crc ^ byte) & 0xff] ?? 0);
      value = crc;
    },
    digest: () => words(~value),
  };
}

/** Two words of 32 bits instead of a BigInt, which would be a hundred times slower. */
export function crc64nvmeHasher(): Hasher {
  let [high, low] = [-1, -1];
  const { highs, lows } = CRC64NVME_TABLE;
  return {
    update: (chunk) => {
      for (const byte of chunk) {
        const index = (low ^ byte) & 0xff;
        low = ((low >>> 8) | (high << 24)) ^ (lows[index] ?? 0);
        high = (high >>> 8) ^ (highs[index] ?? 0);
      }
    },
    digest: () => words(~high, ~low),
  };
}

function table32(polynomial: number): Int32Array {
  return Int32Array.from({ length: 256 }, (_, index) => {
    let crc = index;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? polynomial : 0);
    return crc;
  });
}

function table64(polynomialHigh: number, polynomialLow: number) {
  const [highs, lows] = [new Int32Array(256), new Int32Array(256)];
  for (let index = 0; index < 256; index++) {
    let [high, low] = [0, index];
    for (let bit = 0; bit < 8; bit++) {
      const isOdd = (low & 1) === 1;
      low = ((low >>> 1) | (high << 31)) ^ (isOdd ? polynomialLow : 0);
      high = (high >>> 1) ^ (isOdd ? polynomialHigh : 0);
    }
    highs[index] = high;
    lows[index] = low;
  }
  return { highs, lows };
}

function words(...values: number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeInt32BE(value | 0, index * 4);
  });
  return bytes;
}
