/**
 * Why a HEIC photo is not taken. `hdr`: of high dynamic range. `colours`: in BT.2020. `codec`: not
 * in HEVC. `tooManyPixels`: with its size.
 */
export type HeicRefusal =
  | { readonly why: 'hdr' | 'colours' | 'codec' }
  | { readonly why: 'tooManyPixels'; readonly width: number; readonly height: number }
  | { readonly why: 'damaged'; readonly detail: string };

/** What the worker is given. */
export interface HeicJob {
  readonly bytes: Uint8Array;
  readonly mostPixels: number;
  /** ICC profile of Display P3, for pictures that name their colours by number */
  readonly p3: Uint8Array;
}

/** And what it answers: the photo as an uncompressed TIFF, upright, in its own colours. */
export type HeicReply =
  | { readonly tiff: Uint8Array<ArrayBuffer> }
  | { readonly refused: HeicRefusal };
