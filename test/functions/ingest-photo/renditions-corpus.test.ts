import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PhotoError } from '../../../functions/ingest-photo/photo-error.ts';
import { decode, type Pixels, readHeader } from '../../../functions/ingest-photo/pixels.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';

const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus/photos');
const present = existsSync(CORPUS);
if (!present) console.warn(`skipped: no photos in ${CORPUS}`);

const read = (path: string) => readFileSync(resolve(CORPUS, path));

/** The whole photo, upright, in a few grey levels' worth of pixels. */
async function thumbnail(path: string): Promise<Pixels> {
  const bytes = read(path);
  const { upright } = await readHeader(bytes);
  const size = upright.width > upright.height ? [48, 32] : [32, 48];
  return await decode(bytes, { width: size[0] ?? 0, height: size[1] ?? 0 });
}

/** Mean absolute difference of two pictures, in levels of 255. */
function difference(a: Buffer, b: Buffer): number {
  expect(a.length).toBe(b.length);
  const sum = a.reduce((total, value, index) => total + Math.abs(value - (b[index] ?? 0)), 0);
  return sum / a.length;
}

/** Saving again costs these photos less than 1 level, a wrong turn more than 36. */
const ALIKE = 5;

describe.skipIf(!present)('photos in every EXIF orientation', () => {
  const orientations = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const photos = ['Landscape', 'Portrait'].flatMap((scene) =>
    orientations.map((orientation) => ({ scene, orientation })),
  );

  test.each(photos)(
    '$scene taken with orientation $orientation comes out upright',
    async ({ scene, orientation }) => {
      const path = `orientation/${scene}_${orientation}.jpg`;
      const { upright } = await readHeader(read(path));
      expect(upright.width > upright.height).toBe(scene === 'Landscape');
      const [turned, straight] = [
        await thumbnail(path),
        await thumbnail(`orientation/${scene}_1.jpg`),
      ];
      expect(difference(turned.data, straight.data)).toBeLessThan(ALIKE);
    },
  );

  test.each(['Landscape', 'Portrait'])('%s turned wrongly would be noticed', async (scene) => {
    const { data, width, height, channels } = await thumbnail(`orientation/${scene}_1.jpg`);
    const raw = { raw: { width, height, channels } };
    const wrong = [
      sharp(data, raw).flip(),
      sharp(data, raw).flop(),
      sharp(data, raw).rotate(180),
      sharp(data, raw).rotate(90).resize(width, height, { fit: 'fill' }),
    ];
    for (const pipeline of wrong) {
      expect(difference(await pipeline.raw().toBuffer(), data)).toBeGreaterThan(2 * ALIKE);
    }
  });

  test('a photo turned by its EXIF gives upright renditions without that EXIF', async () => {
    const { photo, files } = await makeRenditions(read('orientation/Portrait_6.jpg'), {
      name: 'Portrait_6.jpg',
      type: 'image/jpeg',
    });
    expect([photo.width, photo.height]).toEqual([1200, 1800]);
    const { body } = files.at(-1) ?? { body: Buffer.of() };
    const { exif, orientation } = await sharp(body).metadata();
    expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined });
    const small = await sharp(body).resize(32, 48, { fit: 'fill' }).raw().toBuffer();
    const straight = await thumbnail('orientation/Portrait_1.jpg');
    expect(difference(small, straight.data)).toBeLessThan(ALIKE);
  });
});

/** Upright size and widths, or the code of the refusal. */
const ASSORTED: Readonly<Record<string, string>> = {
  '16-bit-grey-alpha.png': '109x96 at 109',
  '2569067123_aca715a2ee_o.jpg': '2725x2225 at 320,640,1024,1600',
  '320x240.jpg': '320x240 at 320',
  '4.webp': '1024x772 at 320,640,1024',
  '50020484-00001.png': '2809x2074 at 320,640,1024,1600',
  'Channel_digital_image_CMYK_color.jpg': '500x333 at 320,500',
  'LICENSE-Apache-2.0.txt':
    'wrongFormat: a file of another kind sent as image/jpeg: export the photo as a JPEG',
  'Landscape_9.jpg': '480x369 at 320,480',
  'alpha-premultiply-1024x768-paper.png': '1024x768 at 320,640,1024',
  'animated-loop-3.gif':
    'wrongFormat: a GIF picture sent as image/jpeg: save it as a PNG, or send the photo that it was made from',
  'animated-loop-3.webp': '370x285 at 320,370',
  'big-height.webp': '13x169 at 13',
  'check.svg':
    'wrongFormat: an SVG drawing sent as image/jpeg: export it as a PNG, at least 1600 px wide',
  'concert.jpg': '400x267 at 320,400',
  'corrupt-header.jpg': 'damaged: a file that is damaged or was cut off',
  'flowers.jpeg': '1920x1080 at 320,640,1024,1600',
  'gain-map.jpg': '3840x2160 at 320,640,1024,1600',
  'gamma_dalai_lama_gray.jpg': '258x222 at 258',
  'grey-8bit-alpha.png': '400x300 at 320,400',
  'sdr_cosmos12920_cicp1-13-6_yuv444_full_qp10.avif': '2048x858 at 320,640,1024,1600',
  'struct-image-04-t.svg':
    'wrongFormat: an SVG drawing sent as image/jpeg: export it as a PNG, at least 1600 px wide',
  'truncated.jpg': 'damaged: a file that is damaged or was cut off',
  'truncated.png': 'damaged: a file that is damaged or was cut off',
  'uncompressed_tiff.tiff': '246x345 at 246',
};

async function outcome(name: string): Promise<string> {
  try {
    const { photo } = await makeRenditions(read(`assorted/${name}`), { name, type: 'image/jpeg' });
    const widths = new Set(photo.renditions.map(({ width }) => width));
    return `${photo.width}x${photo.height} at ${[...widths]}`;
  } catch (error) {
    if (error instanceof PhotoError) return `${error.code}: ${error.received}`;
    throw error;
  }
}

describe.skipIf(!present)('photos of every kind', () => {
  test.each(Object.entries(ASSORTED))('%s → %s', async (name, expected) => {
    expect(await outcome(name)).toBe(expected);
  });
});
