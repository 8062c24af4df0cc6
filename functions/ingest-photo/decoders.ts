import sharp from 'sharp';

/** The names of libvips's classes. From memory alone: no photo is ever a file here. */
const ACCEPTED = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadHeifBuffer', // of which sharp's libheif can decode AVIF alone
  'VipsForeignLoadTiffBuffer',
];

/**
 * Takes every decoder out of this process but those of the formats that are accepted. What a
 * file is by its first bytes is checked before; this holds where that check has a hole. It counts
 * for the whole process, so a function calls it once, when it starts.
 */
export function acceptPhotosOnly(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ACCEPTED });
}
