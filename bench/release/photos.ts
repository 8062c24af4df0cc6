import sharp from 'sharp';
import { sixMegapixels } from '../photo/inputs.ts';

/** px of a telephone's photo of 12 megapixels. */
const TELEPHONE = { width: 4032, height: 3024 };

/** px by which each photo is cut out beside the one before. */
const STEP = 9;

/**
 * Photos of 12 megapixels, no two alike, as a telephone would save them: other parts of one real photo,
 * each second one mirrored. Another first number gives others.
 */
export async function telephonePhotos(count: number, first: number): Promise<Buffer[]> {
  const { bytes } = await sixMegapixels();
  const { width, height } = await sharp(bytes).metadata();
  const photos: Buffer[] = [];
  for (let i = first; i < first + count; i += 1) {
    const at = (i * STEP) % Math.floor(Math.min(width, height) / 4);
    const part = { left: at, top: at, width: Math.round(width * 0.75) };
    const window = { ...part, height: Math.round(height * 0.75) };
    const picture = sharp(bytes)
      .extract(window)
      .resize({ ...TELEPHONE, fit: 'fill' });
    photos.push(await (i % 2 ? picture.flop() : picture).jpeg({ quality: 90 }).toBuffer());
  }
  return photos;
}
