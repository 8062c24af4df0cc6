import sharp from 'sharp';

const QUALITY = { quality: 86, mozjpeg: true } as const;

/** The drawing as a JPEG of the size that it states. */
export async function jpegOf(svg: string): Promise<Buffer> {
  return await sharp(Buffer.from(svg)).flatten({ background: 'white' }).jpeg(QUALITY).toBuffer();
}

/**
 * The drawing as a telephone held upright would store it: the pixels lie on their side, EXIF
 * orientation 6 tells viewers to turn them clockwise, and the GPS part says where it was taken
 * (here: Samarinda, 0°30' S 117°08' E, no finer than the city).
 */
export async function turnedJpegOf(svg: string): Promise<Buffer> {
  const upright = await sharp(Buffer.from(svg)).flatten({ background: 'white' }).png().toBuffer();
  return await sharp(upright)
    .rotate(270)
    .withExif({
      IFD0: { Make: 'Warta', Model: 'Drawn for the sample releases' },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '0/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '117/1 8/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg(QUALITY)
    .toBuffer();
}
