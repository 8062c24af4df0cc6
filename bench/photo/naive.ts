import sharp, { type Sharp } from 'sharp';
import { cropSize } from '../../functions/ingest-photo/crops.ts';
import { openPhoto, type PhotoFile } from '../../functions/ingest-photo/open-photo.ts';
import { readHeader } from '../../functions/ingest-photo/pixels.ts';
import { renditionSizes } from '../../functions/ingest-photo/sizes.ts';
import { CROPS, PRESS_EDGE } from '../../shared/handouts.ts';
import { FORMATS, type Format } from '../../shared/photos.ts';

/**
 * What one would write first: each file from the photo, one after the other. Nothing is taken from it:
 * a JPEG is shrunk while it is read here, too. The encoders are the product's; a test holds them to it.
 */
const ENCODERS: Readonly<Record<Format, (pipeline: Sharp) => Sharp>> = {
  avif: (pipeline) => pipeline.avif({ quality: 55, effort: 2, chromaSubsampling: '4:2:0' }),
  webp: (pipeline) => pipeline.webp({ quality: 78, effort: 2 }),
  jpg: (pipeline) => pipeline.jpeg({ quality: 80, mozjpeg: true, chromaSubsampling: '4:2:0' }),
};

/** The renditions, narrowest first. */
export async function naiveScreen(photo: Uint8Array, file: PhotoFile): Promise<Buffer[]> {
  const { upright } = await readHeader(photo);
  const files: Buffer[] = [];
  for (const size of renditionSizes(upright)) {
    for (const format of FORMATS) {
      const source = sharp(await readable(photo, file)).autoOrient();
      files.push(await ENCODERS[format](source.resize({ ...size, fit: 'fill' })).toBuffer());
    }
  }
  return files;
}

/** The press picture and the crops. */
export async function naiveHandouts(photo: Uint8Array, file: PhotoFile): Promise<Buffer[]> {
  const { upright } = await readHeader(photo);
  const size = { width: PRESS_EDGE, height: PRESS_EDGE, withoutEnlargement: true };
  const press = sharp(await readable(photo, file))
    .autoOrient()
    .resize({ ...size, fit: 'inside' })
    .jpeg({ quality: 90, progressive: true });
  const files = [await press.toBuffer()];
  for (const target of Object.values(CROPS)) {
    const crop = sharp(await readable(photo, file))
      .autoOrient()
      .resize({ ...cropSize(upright, target), fit: 'cover', position: 'attention' })
      .jpeg({ quality: 85, progressive: true });
    files.push(await crop.toBuffer());
  }
  return files;
}

/** sharp reads no HEIC, so nobody gets around the decoder that the product has. */
async function readable(photo: Uint8Array, file: PhotoFile): Promise<Uint8Array> {
  return file.type === 'image/heic' ? (await openPhoto(photo, file, file.name)).bytes : photo;
}
