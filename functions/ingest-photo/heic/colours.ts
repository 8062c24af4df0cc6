import { HDR_TRANSFERS } from '../hdr.ts';
import { HeifError, type Libheif } from './libheif.ts';

/** Of heif_color_profile_nclx, in bytes: heif_color.h */
const PRIMARIES_AT = 4;
const TRANSFER_AT = 8;

/** ISO/IEC 23091-2 */
const BT_2020 = 9;
const DISPLAY_P3 = 12;

/** The profile of a picture, and why its colours would come out as others. */
export function coloursOf(
  heif: Libheif,
  handle: number,
  p3: Uint8Array,
): { readonly icc?: Uint8Array; readonly refused?: 'hdr' | 'colours' } {
  const { primaries, transfer } = nclxOf(heif, handle);
  if (HDR_TRANSFERS.has(transfer)) return { refused: 'hdr' };
  const icc = iccOf(heif, handle);
  if (icc) return { icc };
  if (primaries === BT_2020) return { refused: 'colours' };
  return primaries === DISPLAY_P3 ? { icc: p3 } : {};
}

/** Colours by number; zeros where the file has none. */
function nclxOf(heif: Libheif, handle: number): { primaries: number; transfer: number } {
  try {
    const nclx = heif.get((error, out) =>
      heif.c._heif_image_handle_get_nclx_color_profile(error, handle, out),
    );
    return {
      primaries: heif.uint32(nclx + PRIMARIES_AT),
      transfer: heif.uint32(nclx + TRANSFER_AT),
    };
  } catch (error) {
    if (error instanceof HeifError) return { primaries: 0, transfer: 0 };
    throw error;
  }
}

function iccOf(heif: Libheif, handle: number): Uint8Array | undefined {
  const { c } = heif;
  const size = c._heif_image_handle_get_raw_color_profile_size(handle);
  if (size === 0) return undefined;
  const at = c._malloc(size);
  heif.call((error) => c._heif_image_handle_get_raw_color_profile(error, handle, at));
  return heif.bytes(at, size).slice();
}
