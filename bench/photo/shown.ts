import sharp from 'sharp';
import type { Pixels } from '../../functions/ingest-photo/pixels.ts';

/** A picture's pixels, as it is shown. */
export async function shown(picture: Uint8Array | string): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, channels: info.channels };
}
