import type { Sharp } from 'sharp';
import {
  type Blank,
  CROP_KINDS,
  CROPS,
  type Focus,
  type HandoutKind,
} from '../../shared/handouts.ts';
import { cropSize, sizeForCrops, windowAround } from './crops.ts';
import { decodeJpeg, fromPixels, type Pixels } from './pixels.ts';
import type { Size } from './sizes.ts';

export interface BlankFile {
  readonly blank: Blank;
  readonly body: Buffer;
}

/**
 * The press picture, as outlets print it: without mozjpeg, which would cost as much processor time as
 * all twelve renditions, for a fifth fewer bytes. Raise RECIPE in shared/photos.ts with any change here.
 */
export async function pressBlank(pixels: Pixels): Promise<BlankFile> {
  const pipeline = fromPixels(pixels).jpeg({ quality: 90, progressive: true });
  return await blankFile('press', pipeline);
}

/**
 * All crops, cut from the press picture: it is what the archive keeps of every photo, whatever its
 * format was, so crops around another focus can be cut whenever somebody names one, and come out the
 * same. Without a focus, what people look at first is kept: faces, bright colours, detail.
 * @param size of the press picture
 */
export async function cropBlanks(
  press: Uint8Array,
  size: Size,
  focus: Focus | undefined,
): Promise<BlankFile[]> {
  const pixels = await decodeJpeg(press, sizeForCrops(size));
  return await Promise.all(
    CROP_KINDS.map((kind) => {
      const pipeline = cropped(pixels, CROPS[kind], focus);
      return blankFile(kind, pipeline.jpeg({ quality: 85, progressive: true }));
    }),
  );
}

function cropped(pixels: Pixels, target: Size, focus: Focus | undefined): Sharp {
  const { width, height } = cropSize(pixels, target);
  const picture = fromPixels(pixels);
  return focus
    ? picture.extract(windowAround(focus, pixels, target)).resize({ width, height, fit: 'fill' })
    : picture.resize({ width, height, fit: 'cover', position: 'attention' });
}

async function blankFile(kind: HandoutKind, pipeline: Sharp): Promise<BlankFile> {
  const { data: body, info } = await pipeline.toBuffer({ resolveWithObject: true });
  return { blank: { kind, width: info.width, height: info.height, bytes: body.length }, body };
}
