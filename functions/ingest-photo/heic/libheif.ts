import openLibheif, { type LibHeif } from 'libheif-js/libheif-wasm/libheif-bundle.mjs';

/** What libheif says of a file that it cannot read: heif_error_code and heif_suberror_code of heif_error.h. */
export class HeifError extends Error {
  override readonly name = 'HeifError';

  constructor(
    readonly code: number,
    readonly subcode: number,
    message: string,
  ) {
    super(message);
  }
}

const ignore = () => undefined;

/** code, subcode, and a pointer to the message */
const ERROR_BYTES = 12;

/**
 * libheif with its memory at hand. Nothing that it allocates is given back: it lives as long as the
 * worker that decodes one photo.
 */
export class Libheif {
  // What it prints of damaged files is no line for a function's log.
  readonly c: LibHeif = openLibheif({ print: ignore, printErr: ignore });
  readonly #error = this.c._malloc(ERROR_BYTES);
  readonly #out = this.c._malloc(4);

  uint32(at: number): number {
    return this.#view().getUint32(at, true);
  }

  setUint32(at: number, value: number): void {
    this.#view().setUint32(at, value, true);
  }

  /** @throws HeifError where the call reports one */
  call(run: (error: number) => void): void {
    run(this.#error);
    const code = this.uint32(this.#error);
    if (code === 0) return;
    throw new HeifError(
      code,
      this.uint32(this.#error + 4),
      this.#text(this.uint32(this.#error + 8)),
    );
  }

  /** What a call writes to its `out`. @throws HeifError where the call reports one */
  get(run: (error: number, out: number) => void): number {
    this.call((error) => run(error, this.#out));
    return this.uint32(this.#out);
  }

  /** A copy of the bytes in libheif's memory. @returns where */
  put(bytes: Uint8Array): number {
    const at = this.c._malloc(bytes.length);
    this.c.HEAPU8.set(bytes, at);
    return at;
  }

  /** Bytes of its memory; a view, good until the next call. */
  bytes(at: number, length: number): Uint8Array {
    return this.c.HEAPU8.subarray(at, at + length);
  }

  #text(at: number): string {
    const memory = this.c.HEAPU8;
    return Buffer.from(memory.subarray(at, memory.indexOf(0, at))).toString();
  }

  #view(): DataView {
    return new DataView(this.c.HEAPU8.buffer);
  }
}
