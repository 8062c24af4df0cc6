import sharp from 'sharp';
import { sampleReleases } from '../../samples/index.ts';

/** Pixels of a 6 MP photo. */
const SIZE = { width: 3000, height: 2000 };

/**
 * A JPEG of 6 MP: a sample picture under a film of grain, without which a drawing would be far
 * easier to encode than a photo is. Each seed gives another one.
 */
export async function photo(seed: number): Promise<Uint8Array> {
  const pictures = sampleReleases().flatMap(({ files: [, ...photos] }) => photos);
  const picture = pictures[seed % pictures.length];
  const grain = await sharp({
    create: {
      ...SIZE,
      channels: 3,
      background: { r: 128, g: 128, b: 128 },
      noise: { type: 'gaussian', mean: 128, sigma: 8 + (seed % 5) },
    },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
  return await sharp(picture)
    .resize({ ...SIZE, fit: 'cover' })
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer();
}
