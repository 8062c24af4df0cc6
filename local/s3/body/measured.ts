import { createHash } from 'node:crypto';
import { S3Error } from '../errors.ts';
import type { Checksum } from '../store/object.ts';
import { type AnnouncedChecksum, checksumHasher } from './checksums.ts';

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
  checksum?: AnnouncedChecksum | undefined;
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
    const checksum = announced.checksum && checksumHasher(announced.checksum.algorithm);
    for await (const chunk of source) {
      this.size += chunk.length;
      this.checkNotLarger();
      md5.update(chunk);
      sha256?.update(chunk);
      checksum?.update(chunk);
      yield chunk;
    }
    this.md5 = md5.digest('hex');
    this.checkNotSmaller();
    this.checkMd5();
    if (sha256 !== undefined && sha256.digest('hex') !== announced.sha256) {
      throw new S3Error('XAmzContentSHA256Mismatch');
    }
    if (announced.checksum !== undefined && checksum !== undefined) {
      this.checkChecksum(announced.checksum, checksum.digest().toString('base64'));
    }
  }

  private checkNotLarger(): void {
    const { size = Infinity, range } = this.announced;
    if (this.size > (range?.max ?? Infinity)) throw new S3Error('EntityTooLarge');
    if (this.size > size) throw new S3Error('IncompleteBody');
  }

  private checkNotSmaller(): void {
    const { size = 0, range } = this.announced;
    if (this.size < (range?.min ?? 0)) throw new S3Error('EntityTooSmall');
    if (this.size < size) throw new S3Error('IncompleteBody');
  }

  private checkMd5(): void {
    if (this.announced.md5 === undefined) return;
    const announced = Buffer.from(this.announced.md5, 'base64');
    if (announced.length !== 16) throw new S3Error('InvalidDigest');
    if (announced.toString('hex') !== this.md5) throw new S3Error('BadDigest');
  }

  private checkChecksum(announced: AnnouncedChecksum, value: string): void {
    const { algorithm } = announced;
    const expected = announced.value();
    if (expected === undefined) throw new S3Error('MalformedTrailerError');
    if (expected !== value) {
      const name = algorithm.toUpperCase();
      throw new S3Error('BadDigest', `The ${name} you specified did not match the calculated one.`);
    }
    this.checksum = { algorithm, value };
  }
}
