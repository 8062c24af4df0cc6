import { S3Error } from '../errors.ts';

/** The longest line of an aws-chunked body: a chunk's size and signature, or a trailer. */
const MAX_LINE_BYTES = 4096;

/** Reads lines and counted bytes from a stream of chunks. Throws IncompleteBody at a sudden end. */
export class ByteReader {
  private buffer: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Uint8Array>;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.chunks = source[Symbol.asyncIterator]();
  }

  /** A line without its CR LF. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.buffer.indexOf('\n');
      if (end >= 0) {
        const line = this.buffer.toString('latin1', 0, end);
        this.buffer = this.buffer.subarray(end + 1);
        return line.endsWith('\r') ? line.slice(0, -1) : line;
      }
      if (this.buffer.length > MAX_LINE_BYTES || !(await this.fill())) {
        throw new S3Error('IncompleteBody');
      }
    }
  }

  /** Some bytes, at least one and no more than the given number. */
  async some(most: number): Promise<Buffer> {
    if (this.buffer.length === 0 && !(await this.fill())) throw new S3Error('IncompleteBody');
    const bytes = this.buffer.subarray(0, most);
    this.buffer = this.buffer.subarray(bytes.length);
    return bytes;
  }

  async isAtEnd(): Promise<boolean> {
    while (this.buffer.length === 0) if (!(await this.fill())) return true;
    return false;
  }

  /** Lets go of the source, so that somebody else may read what is left of it. */
  async release(): Promise<void> {
    await this.chunks.return?.();
  }

  private async fill(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done) return false;
    this.buffer =
      this.buffer.length === 0 ? asBuffer(next.value) : Buffer.concat([this.buffer, next.value]);
    return true;
  }
}

/** The same memory: nothing is copied. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
