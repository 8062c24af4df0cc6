import { coloursOf } from './colours.ts';
import { HeifError, Libheif } from './libheif.ts';
import type { HeicJob, HeicRefusal, HeicReply } from './reply.ts';
import { emptyTiff } from './tiff.ts';

/** Where fields of heif_security_limits and heif_decoding_options lie in 32-bit WebAssembly, in bytes. */
const MOST_PIXELS_AT = 8;
const STRICT_AT = 21;

// heif_image.h
const RGB = 1;
const INTERLEAVED_RGB = 10;
const INTERLEAVED_RGBA = 11;
const INTERLEAVED = 10;

/** Bytes in which a file names its brands; files have a dozen. */
const LONGEST_BRANDS = 1024;

/** heif_error.h: heif_error_Unsupported_filetype and _feature; _Plugin_loading_error where it has no decoder */
const UNSUPPORTED: ReadonlySet<number> = new Set([3, 4, 11]);

/**
 * Decodes the picture that stands for the file, whichever place it has: turned and mirrored as the
 * file says (never as its EXIF says), eight bits a channel, auxiliary pictures left out.
 */
export function decodeHeic(job: HeicJob): HeicReply {
  try {
    return decodePrimary(new Libheif(), job);
  } catch (error) {
    if (error instanceof HeifError) return { refused: refusalOf(error) };
    if (isOfWebAssembly(error)) return { refused: { why: 'damaged', detail: String(error) } };
    throw error;
  }
}

/** Its memory is full, or its code has gone astray: a file can do that to it. C++ throws addresses. */
function isOfWebAssembly(error: unknown): boolean {
  return typeof error === 'number' || (error instanceof Error && error.name === 'RuntimeError');
}

function decodePrimary(heif: Libheif, { bytes, mostPixels, p3 }: HeicJob): HeicReply {
  const { c } = heif;
  const context = c._heif_context_alloc();
  // What decoding comes to, whatever size the file claims.
  const limit = c._heif_context_get_security_limits(context) + MOST_PIXELS_AT;
  heif.setUint32(limit, mostPixels);
  heif.setUint32(limit + 4, 0);
  const file = heif.put(bytes);
  forgetFilm(heif.bytes(file, bytes.length));
  heif.call((error) =>
    c._heif_context_read_from_memory_without_copy(error, context, file, bytes.length, 0),
  );
  const handle = heif.get((error, out) =>
    c._heif_context_get_primary_image_handle(error, context, out),
  );
  const width = c._heif_image_handle_get_width(handle);
  const height = c._heif_image_handle_get_height(handle);
  if (width * height > mostPixels) return { refused: { why: 'tooManyPixels', width, height } };
  const { icc, refused } = coloursOf(heif, handle, p3);
  return refused ? { refused: { why: refused } } : { tiff: decodeTo(heif, handle, icc) };
}

/**
 * libheif refuses what claims to hold a film, too, unless it can read that; here only the picture
 * counts that stands for it.
 */
function forgetFilm(file: Uint8Array): void {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, LONGEST_BRANDS));
  const end = Math.min(start.readUInt32BE(0), start.length);
  for (let at = 8; at + 4 <= end; at += 4) {
    if (start.toString('latin1', at, at + 4) === 'msf1') start.write('mif1', at, 'latin1');
  }
}

function decodeTo(
  heif: Libheif,
  handle: number,
  icc: Uint8Array | undefined,
): Uint8Array<ArrayBuffer> {
  const { c } = heif;
  const channels = c._heif_image_handle_has_alpha_channel(handle) ? 4 : 3;
  const chroma = channels === 4 ? INTERLEAVED_RGBA : INTERLEAVED_RGB;
  const options = c._heif_decoding_options_alloc();
  // A tile that cannot be read is no part of the sky.
  heif.bytes(options + STRICT_AT, 1)[0] = 1;
  const image = heif.get((error, out) =>
    c._heif_decode_image(error, handle, out, RGB, chroma, options),
  );
  const width = c._heif_image_get_width(image, INTERLEAVED);
  const height = c._heif_image_get_height(image, INTERLEAVED);
  const premultiplied = c._heif_image_handle_is_premultiplied_alpha(handle) === 1;
  const { file, pixels } = emptyTiff({ width, height, channels, premultiplied, icc });
  const strideAt = c._malloc(4);
  const plane = c._heif_image_get_plane_readonly(image, INTERLEAVED, strideAt);
  const stride = heif.uint32(strideAt);
  const row = width * channels;
  for (let y = 0; y < height; y += 1) {
    pixels.set(heif.bytes(plane + y * stride, row), y * row);
  }
  return file;
}

function refusalOf({ code, message }: HeifError): HeicRefusal {
  return UNSUPPORTED.has(code) ? { why: 'codec' } : { why: 'damaged', detail: message };
}
