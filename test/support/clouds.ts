import sharp, { type Sharp } from 'sharp';

/** A picture of clouds in grey: as costly to encode as a photo, where a drawing of one shade is not. */
export async function clouds(width: number, height: number): Promise<Sharp> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const create = { width: 90, height: 60, channels: 3, background: '#808080', noise } as const;
  const coarse = await sharp({ create }).png().toBuffer();
  const png = await sharp(coarse).resize(width, height, { kernel: 'cubic' }).png().toBuffer();
  return sharp(png);
}
