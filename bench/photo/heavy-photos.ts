import sharp, { type Sharp } from 'sharp';
import type { Input } from './inputs.ts';
import { asHeic } from './tools.ts';

/** px: the most that is taken, as a telephone of 50 megapixels shapes it. */
const FIFTY = { width: 8160, height: 6120 };
const FORTY_EIGHT = { width: 8064, height: 6048 };

/** What costs a function much. */
export interface HeavyPhoto {
  readonly name: string;
  /** MB that it may take, where there is a goal */
  readonly goal?: number;
  /** Undefined where this machine lacks the tool to make it. */
  make(): Promise<Uint8Array | undefined>;
}

/** Photos as telephones make them, and the worst that is taken. */
export function heavyPhotos(twelve: Input): HeavyPhoto[] {
  const scaled = (size: { width: number; height: number }) => sharp(twelve.bytes).resize(size);
  const see = (picture: Sharp) => picture.ensureAlpha(0.5);
  return [
    { name: '12 MP JPEG', goal: 320, make: async () => twelve.bytes },
    { name: '50 MP JPEG', goal: 450, make: () => jpeg(scaled(FIFTY)) },
    { name: '12 MP HEIC', make: () => asHeic(twelve.bytes, 'jpg') },
    { name: '48 MP HEIC', make: async () => asHeic(await jpeg(scaled(FORTY_EIGHT)), 'jpg') },
    {
      name: '48 MP HEIC, half transparent',
      make: async () => asHeic(await png(see(scaled(FORTY_EIGHT))), 'png'),
    },
    {
      name: '50 MP AVIF 4:4:4, half transparent',
      make: () => avif(see(scaled(FIFTY))),
    },
    { name: '50 MP PNG, 16 bits, interlaced', make: () => interlaced(twelve) },
    {
      name: '50 MP JPEG, CMYK, progressive',
      make: () => jpeg(scaled(FIFTY).toColourspace('cmyk'), true),
    },
    { name: '50 MP JPEG, a tall poster of noise', make: noise },
  ];
}

async function jpeg(picture: Sharp, progressive = false): Promise<Buffer> {
  return await picture.jpeg({ quality: 90, progressive }).toBuffer();
}

async function png(picture: Sharp): Promise<Buffer> {
  return await picture.png({ compressionLevel: 1 }).toBuffer();
}

async function avif(picture: Sharp): Promise<Buffer> {
  return await picture.avif({ quality: 55, effort: 0, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** Of large square dots: 50 million pixels of 16 bits in less than the 40 MB that a file may have. */
async function interlaced({ bytes }: Input): Promise<Buffer> {
  const { width, height } = FIFTY;
  const small = await sharp(bytes)
    .resize(width / 16, Math.round(height / 16))
    .png()
    .toBuffer();
  const picture = sharp(small)
    .resize({ ...FIFTY, kernel: 'nearest' })
    .ensureAlpha(0.5);
  return await picture.toColourspace('rgb16').png({ progressive: true }).toBuffer();
}

/** Nothing is harder to encode, and of a picture of this shape the widest rendition has 8 megapixels. */
async function noise(): Promise<Buffer> {
  const picture = sharp({
    create: {
      ...{ width: 4000, height: 12_500, channels: 3, background: 'grey' },
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
  return await picture.jpeg({ quality: 60 }).toBuffer();
}
