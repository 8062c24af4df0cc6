/**
 * libheif-js ships types of its binding for JavaScript alone; this is what Warta uses of libheif's C
 * interface (heif.h of 1.23). Pointers are numbers of bytes into HEAPU8, zero where there is none.
 * Functions whose first argument is `error` write a heif_error there.
 */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface LibHeif {
    /** All of its memory; another array after that has grown. */
    readonly HEAPU8: Uint8Array<ArrayBuffer>;

    _malloc(bytes: number): number;
    _heif_context_alloc(): number;
    _heif_context_get_security_limits(context: number): number;
    _heif_context_read_from_memory_without_copy(
      error: number,
      context: number,
      bytes: number,
      length: number,
      options: number,
    ): void;
    _heif_context_get_primary_image_handle(error: number, context: number, out: number): void;

    _heif_image_handle_get_width(handle: number): number;
    _heif_image_handle_get_height(handle: number): number;
    _heif_image_handle_has_alpha_channel(handle: number): number;
    _heif_image_handle_is_premultiplied_alpha(handle: number): number;
    _heif_image_handle_get_raw_color_profile_size(handle: number): number;
    _heif_image_handle_get_raw_color_profile(error: number, handle: number, out: number): void;
    _heif_image_handle_get_nclx_color_profile(error: number, handle: number, out: number): void;

    _heif_decoding_options_alloc(): number;
    _heif_decode_image(
      error: number,
      handle: number,
      out: number,
      colours: number,
      chroma: number,
      options: number,
    ): void;
    _heif_image_get_width(image: number, channel: number): number;
    _heif_image_get_height(image: number, channel: number): number;
    /** @param stride where the bytes of a row are written */
    _heif_image_get_plane_readonly(image: number, channel: number, stride: number): number;
  }

  /** Each sink is given a line at a time. */
  export default function libheif(sinks: {
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }): LibHeif;
}
