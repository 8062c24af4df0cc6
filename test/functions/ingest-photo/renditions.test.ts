import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { readFields } from '../../../functions/ingest-photo/fields/read-fields.ts';
import { PhotoError } from '../../../functions/ingest-photo/photo-error.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';
import { withFields } from '../../../shared/photo-metadata/jpeg.ts';
import { xmpPacket } from '../../../shared/photo-metadata/xmp.ts';
import { FORMAT_TYPES, widestJpeg } from '../../../shared/photos.ts';

const JPEG = { name: 'kapal.jpg', type: 'image/jpeg' } as const;

/** A sky over water with a red sail: cheap to encode, and no two of its halves are alike. */
function drawing(width: number, height: number): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
    viewBox="0 0 12 8" preserveAspectRatio="none"><rect width="12" height="8" fill="#8fd0f0"/>
    <rect y="5" width="12" height="3" fill="#205080"/><path d="M2 5 4 1v4z" fill="#d02020"/></svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: 'white' });
}

/** Red, green and blue of the pixel at a place given in parts of width and height. */
async function colourAt(body: Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(body).raw().toBuffer({ resolveWithObject: true });
  const pixel = Math.floor(y * info.height) * info.width + Math.floor(x * info.width);
  return [...data.subarray(pixel * info.channels, pixel * info.channels + 3)];
}

async function widestBody(bytes: Uint8Array): Promise<Buffer> {
  const { files } = await makeRenditions(bytes, JPEG);
  return files.at(-1)?.body ?? Buffer.of();
}

async function refusal(bytes: Uint8Array): Promise<PhotoError> {
  const error = await makeRenditions(bytes, JPEG).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PhotoError) return error;
  throw new Error('the photo was not refused', { cause: error });
}

describe('makeRenditions', () => {
  test('offers every format in every width that the photo reaches', async () => {
    const { photo } = await makeRenditions(await drawing(1800, 1200).jpeg().toBuffer(), JPEG);
    expect(photo).toMatchObject({ width: 1800, height: 1200, recipe: 'r4' });
    expect(photo.renditions.map((r) => `${r.width}x${r.height}.${r.format}`)).toEqual(
      ['320x213', '640x427', '1024x683', '1600x1067'].flatMap((size) =>
        ['avif', 'webp', 'jpg'].map((format) => `${size}.${format}`),
      ),
    );
    expect(widestJpeg(photo).width).toBe(1600);
  });

  test('says of each file exactly what it holds, and nothing but pixels is in it', async () => {
    const original = await drawing(500, 300)
      .withExif({ IFD0: { Model: 'Kamera 7' }, IFD3: { GPSLatitudeRef: 'S' } })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    const { photo, files } = await makeRenditions(original, JPEG);
    expect(photo.original).toBe(createHash('sha256').update(original).digest('hex'));
    expect(photo).not.toHaveProperty('fields');
    expect(files.map(({ rendition }) => rendition)).toEqual(photo.renditions);
    for (const { rendition, body } of files) {
      expect(rendition.bytes).toBe(body.length);
      const found = await sharp(body).metadata();
      expect(found).toMatchObject({
        width: rendition.width,
        height: rendition.height,
        mediaType: FORMAT_TYPES[rendition.format],
        space: 'srgb',
      });
      const { exif, xmp, icc, iptc, gainMap } = found;
      expect([exif, xmp, icc, iptc, gainMap]).toEqual(Array(5).fill(undefined));
    }
  });

  test('says in each file whose picture it is, in any script, and nothing else', async () => {
    const said = { creator: 'Māori Ani', credit: '漢 / Humas', copyright: '© بلدية' };
    const plain = await drawing(400, 300).jpeg().toBuffer();
    const original = withFields(plain, { ...said, caption: 'Pasar pagi', keywords: ['pasar'] });
    const { photo, files } = await makeRenditions(original, JPEG);
    expect(photo.fields).toEqual({ ...said, caption: 'Pasar pagi', keywords: ['pasar'] });
    expect(files).toHaveLength(6);
    for (const { body } of files) {
      const { exif, xmp, icc, iptc } = await sharp(body).metadata();
      expect([exif, icc, iptc]).toEqual([undefined, undefined, undefined]);
      expect(xmp?.toString()).toBe(xmpPacket(said));
      expect(readFields(body)).toEqual(said);
    }
  });

  test('gives the same bytes each time', async () => {
    const original = await drawing(700, 400).webp().toBuffer();
    const first = await makeRenditions(original, JPEG);
    const second = await makeRenditions(original, JPEG);
    expect(second.photo).toEqual(first.photo);
    for (const [index, { body }] of first.files.entries()) {
      expect(second.files[index]?.body.equals(body)).toBe(true);
    }
  });

  test('turns a photo upright', async () => {
    const original = await drawing(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { photo, files } = await makeRenditions(original, JPEG);
    expect([photo.width, photo.height]).toEqual([400, 600]);
    // The sky is at the top of what the camera stored, so at the right of the upright photo.
    const [red = 255, , blue = 0] = await colourAt(files.at(-1)?.body ?? Buffer.of(), 0.9, 0.05);
    expect(blue - red).toBeGreaterThan(60);
  });

  test('shows the colours of a wide-gamut photo in sRGB', async () => {
    const p3 = await drawing(300, 200).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
    const [red = 0, green = 0, blue = 0] = await colourAt(await widestBody(p3), 0.3, 0.5);
    expect(Math.hypot(red - 0xd0, green - 0x20, blue - 0x20)).toBeLessThan(12);
  });

  test('shows them so where they have sixteen bits, too', async () => {
    const p3 = await drawing(300, 200).toColourspace('rgb16').withIccProfile('p3').png().toBuffer();
    const [red = 0, green = 0, blue = 0] = await colourAt(await widestBody(p3), 0.3, 0.5);
    expect(Math.hypot(red - 0xd0, green - 0x20, blue - 0x20)).toBeLessThan(8);
  });

  test('shows a CMYK photo in its colours', async () => {
    const cmyk = await drawing(300, 200).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    const [red = 0, green = 255, blue = 255] = await colourAt(await widestBody(cmyk), 0.3, 0.5);
    expect(red - Math.max(green, blue)).toBeGreaterThan(100);
  });

  test('shows 16-bit and grey photos in their brightness', async () => {
    for (const space of ['rgb16', 'grey16', 'b-w']) {
      const png = await drawing(300, 200).toColourspace(space).png().toBuffer();
      const [, sky = 0] = await colourAt(await widestBody(png), 0.9, 0.1);
      const [, water = 255] = await colourAt(await widestBody(png), 0.9, 0.9);
      expect(Math.abs(sky - 0xd0)).toBeLessThan(20);
      expect(Math.abs(water - 0x50)).toBeLessThan(20);
    }
  });

  test('puts what is transparent on white', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const png = sharp({ create: { width: 40, height: 40, channels: 4, background: clear } }).png();
    const { files } = await makeRenditions(await png.toBuffer(), JPEG);
    for (const { body } of files) expect(await colourAt(body, 0.5, 0.5)).toEqual([255, 255, 255]);
  });

  test('takes a PNG that was announced as a JPEG', async () => {
    const { photo } = await makeRenditions(await drawing(90, 60).png().toBuffer(), JPEG);
    expect(photo.width).toBe(90);
  });

  test('renders a poster of 16,000 px in height', async () => {
    const { photo } = await makeRenditions(await drawing(100, 16_000).jpeg().toBuffer(), JPEG);
    expect(widestJpeg(photo)).toMatchObject({ width: 100, height: 16_000 });
  });
});

describe('makeRenditions refuses', () => {
  test('an empty file', async () => {
    const error = await refusal(Buffer.of());
    expect(error.code).toBe('empty');
    expect(error.message).toBe(
      'Expected a photo for kapal.jpg but received an empty file: copy it from the camera anew, or have it sent again as a document',
    );
  });

  test('an animated WebP, of which it could take the first frame alone', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 50, height: 40, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const webp = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    const { code, message } = await refusal(webp);
    expect(code).toBe('wrongFormat');
    expect(message).toContain('received an animated WebP picture sent as image/jpeg: save one of');
  });

  test('what is no photo, and says what it is', async () => {
    const error = await refusal(Buffer.from('%PDF-1.7\n%âãÏÓ\n'));
    expect(error.code).toBe('wrongFormat');
    expect(error.message).toBe(
      'Expected a JPEG, PNG, WebP, AVIF, TIFF or HEIC photo for kapal.jpg but received a PDF document sent as image/jpeg: send the photos in it as JPEG files, and its text as .docx or plain text',
    );
  });

  test.each([0.05, 0.5, 0.97])('a photo of which only %f arrived', async (part) => {
    const whole = drawing(400, 300);
    for (const photo of [whole.clone().jpeg(), whole.clone().png(), whole.clone().webp()]) {
      const bytes = await photo.toBuffer();
      const error = await refusal(bytes.subarray(0, bytes.length * part));
      expect(error.code).toBe('damaged');
      expect(error.cause).toBeInstanceOf(Error);
    }
  });

  test('a photo whose header claims more pixels than any camera takes', async () => {
    const bytes = await drawing(8, 8).jpeg().toBuffer();
    const frame = bytes.indexOf(Buffer.from('ffc0', 'hex')); // baseline frame: then height and width
    bytes.writeUInt16BE(10_000, frame + 5);
    bytes.writeUInt16BE(12_500, frame + 7);
    const error = await refusal(bytes);
    expect(error.code).toBe('tooManyPixels');
    expect(error.message).toBe(
      'Expected a photo of at most 50 megapixels for kapal.jpg but received one of 125 (12500 × 10000 px): scale it down, 4000 px on its longer side are plenty',
    );
  });
});
