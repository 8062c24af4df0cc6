import { createHash } from 'node:crypto';
import { S3Error } from '../errors.ts';
import type { Checksum, ChecksumAlgorithm } from '../store/object.ts';
import { checksumHasher } from './checksums.ts';

/** What a body was announced to be. Whatever is left out is not checked. */
export interface Announced {
  /** Content-MD5, base64. */
  md5?: string | undefined;
  /** x-amz-content-sha256, hex. */
  sha256?: string | undefined;
  /** Bytes, after decoding. */
  size?: number | undefined;
  /** Bytes that a POST policy allows. */
  range?: { min: number; max: number };
  /** The value is asked for after the last byte, as it may come in a trailer. */
  checksum?: { algorithm: ChecksumAlgorithm; value: () => string | undefined } | undefined;
}

/** Measures a body that passes through, and fails at its end where it is not what was announced. */
export class Measured {
  size = 0;
  checksum: Checksum | undefined;
  /** MD5 of the bytes, hex. */
  md5 = '';

  constructor(private readonly announced: Announced) {}

  async *through(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const { announced } = this;
    const md5 = createHash('md5');
    const sha256 = announced.sha256 === undefined ? undefined : createHash('sha256');
    const algorithm = announced.checksum?.algorithm;
    const checksum = algorithm === undefined ? undefined : checksumHasher(algorithm);
    for await (const chunk of source) {
      this.size += chunk.length;
      if (this.size > (announced.range?.max ?? Infinity)) throw new S3Error('EntityTooLarge');
      md5.update(chunk);
      sha256?.update(chunk);
      checksum?.update(chunk);
      yield chunk;
    }
    this.md5 = md5.digest('hex');
    this.checkSize();
    this.checkMd5();
    if (sha256 !== undefined && sha256.digest('hex') !== announced.sha256) {
      throw new S3Error('XAmzContentSHA256Mismatch');
    }
    if (checksum !== undefined) this.checkChecksum(checksum.digest().toString('base64'));
  }

  private checkSize(): void {
    const { size, range } = this.announced;
    if (this.size < (range?.min ?? 0)) throw new S3Error('EntityTooSmall');
    if (size !== undefined && size !== this.size) throw new S3Error('IncompleteBody');
  }

  private checkMd5(): void {
    if (this.announced.md5 === undefined) return;
    const announced = Buffer.from(this.announced.md5, 'base64');
    if (announced.length !== 16) throw new S3Error('InvalidDigest');
    if (announced.toString('hex') !== this.md5) throw new S3Error('BadDigest');
  }

  private checkChecksum(value: string): void {
    const { checksum } = this.announced;
    if (checksum === undefined) return;
    const { algorithm } = checksum;
    const announced = checksum.value();
    if (announced === undefined) throw new S3Error('MalformedTrailerError');
    if (announced !== value) {
      const name = algorithm.toUpperCase();
      throw new S3Error('BadDigest', `The ${name} you specified did not match the calculated one.`);
    }
    this.checksum = { algorithm, value };
  }
}
