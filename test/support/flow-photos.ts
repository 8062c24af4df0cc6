import sharp, { type Sharp } from 'sharp';
import { handoutWords } from '../../shared/article-photos.ts';
import { sha256 } from '../../shared/ids.ts';
import { mediaSetOf } from '../../shared/keys.ts';
import { RECIPE } from '../../shared/photos.ts';
import { sampleSettings } from './articles.ts';
import type { FlowFile } from './flow-sender.ts';

/** px; small, so that renditions take no time, and wide enough for two widths of them. */
const WIDTH = 400;
const HEIGHT = 240;

/** Where and with what a telephone took its picture: nothing that readers may learn. */
const EXIF = {
  IFD0: { Make: 'Telepon', Model: 'Rahasia 5' },
  IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '0/1 30/1 0/1' },
};

/** A picture of one shade, no two alike, so that each is told by its bytes. */
export function drawing(shade: number): Sharp {
  const background = { r: (shade * 47) % 256, g: (shade * 89) % 256, b: 120 };
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background } });
}

/** A JPEG as a telephone makes it. */
export async function jpegPhoto(name: string, shade: number): Promise<FlowFile> {
  const bytes = await drawing(shade).withExif(EXIF).jpeg().toBuffer();
  return { name, type: 'image/jpeg', bytes };
}

/**
 * A picture that was taken with the telephone upright: the sensor's rows lie on their side, and
 * EXIF's orientation 6 says so. Upright, its upper half is red and its lower half blue.
 */
export async function turnedPhoto(name: string): Promise<FlowFile> {
  const half = { width: WIDTH / 2, height: HEIGHT, channels: 3 as const };
  const red = await sharp({ create: { ...half, background: '#ff0000' } })
    .png()
    .toBuffer();
  const bytes = await sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#0000ff' },
  })
    .composite([{ input: red, left: 0, top: 0 }])
    .withMetadata({ orientation: 6, exif: EXIF })
    .jpeg()
    .toBuffer();
  return { name, type: 'image/jpeg', bytes };
}

/** The folder of a photo's media in an article that says nothing of it. */
export function setOf({ bytes }: FlowFile): string {
  const { licence } = sampleSettings().values;
  return mediaSetOf({ original: sha256(bytes), recipe: RECIPE }, handoutWords({}, licence));
}

/** Five of them, of which the third is turned. */
export async function fivePhotos(): Promise<FlowFile[]> {
  const photos = [1, 2, 4, 5].map((shade) => jpegPhoto(`foto-${shade}.jpg`, shade));
  const [one, two, four, five] = await Promise.all(photos);
  if (!one || !two || !four || !five) throw new Error('four drawings were asked for');
  return [one, two, await turnedPhoto('foto-3.jpg'), four, five];
}
