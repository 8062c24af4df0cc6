/** An uncompressed TIFF of eight bits a channel, whose pixels are still to be filled in. */
export interface EmptyTiff {
  readonly file: Uint8Array<ArrayBuffer>;
  /** the part of `file` that holds them: rows from the top, channels of a pixel together */
  readonly pixels: Uint8Array<ArrayBuffer>;
}

export interface TiffOptions {
  /** px */
  readonly width: number;
  readonly height: number;
  /** RGB, or RGB with alpha */
  readonly channels: 3 | 4;
  readonly premultiplied: boolean;
  /** ICC profile */
  readonly icc?: Uint8Array | undefined;
}

type Entry = readonly [tag: number, type: number, count: number, value: number];

// TIFF 6.0: types of values
const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;

const HEAD = 8;
const ENTRY = 12;

/**
 * The one format that carries pixels as they are, with a profile, into sharp: its raw input has no
 * place for a profile.
 */
export function emptyTiff(options: TiffOptions): EmptyTiff {
  const { icc = new Uint8Array(), width, height, channels } = options;
  // Addresses of what follows the directory do not change how long it is.
  const bitsAt = HEAD + 2 + entries(options, 0, 0, 0).length * ENTRY + 4;
  const iccAt = bitsAt + channels * 2;
  // At an even address, as all in a TIFF.
  const pixelsAt = (iccAt + icc.length + 1) & ~1;
  const file = new Uint8Array(pixelsAt + width * height * channels);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x49492a00);
  view.setUint32(4, HEAD, true);
  writeDirectory(view, entries(options, bitsAt, iccAt, pixelsAt));
  for (let channel = 0; channel < channels; channel += 1) {
    view.setUint16(bitsAt + channel * 2, 8, true);
  }
  file.set(icc, iccAt);
  return { file, pixels: file.subarray(pixelsAt) };
}

function entries(
  { width, height, channels, premultiplied, icc }: TiffOptions,
  bitsAt: number,
  iccAt: number,
  pixelsAt: number,
): readonly Entry[] {
  return [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, channels, bitsAt], // bits a channel
    [259, SHORT, 1, 1], // not compressed
    [262, SHORT, 1, 2], // RGB
    [273, LONG, 1, pixelsAt], // in one strip
    [277, SHORT, 1, channels],
    [278, LONG, 1, height], // rows of that strip
    [279, LONG, 1, width * height * channels],
    ...(channels === 4 ? [[338, SHORT, 1, premultiplied ? 1 : 2] as const] : []), // what the fourth is
    ...(icc ? [[34675, UNDEFINED, icc.length, iccAt] as const] : []),
  ];
}

function writeDirectory(view: DataView, directory: readonly Entry[]): void {
  view.setUint16(HEAD, directory.length, true);
  for (const [i, [tag, type, count, value]] of directory.entries()) {
    const at = HEAD + 2 + i * ENTRY;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, type, true);
    view.setUint32(at + 4, count, true);
    // In little-endian order a short value stands where a long one begins.
    view.setUint32(at + 8, value, true);
  }
}
