import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { withFields } from '../../shared/photo-metadata/jpeg.ts';
import { xmpPacket } from '../../shared/photo-metadata/xmp.ts';
import * as heic from './heic-photos.ts';
import { heif, packed, size, u32 } from './heif.ts';

/** What these photos say of themselves: whose they are, and what is nobody's business. */
export const SAID = {
  creator: 'Māori Ani',
  credit: 'Humas Kota / 漢字 / بلدية',
  copyright: '© Pemerintah Kota',
  caption: 'Dari berkas ini saja',
  keywords: ['rahasia'],
};

const EXIF = {
  IFD0: { Make: 'Kamera', Model: 'Rahasia 7' },
  IFD2: { BodySerialNumber: '123456', DateTimeOriginal: '2022:11:14 09:15:00' },
  IFD3: { GPSLatitude: '0/1 30/1 0/1', GPSLatitudeRef: 'S' },
};

export interface TellingPhoto {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One in each format that is taken: all of them say it as XMP, the JPEG as IPTC-IIM, too. */
export async function tellingPhotos(): Promise<TellingPhoto[]> {
  const picture = sharp({ create: { width: 700, height: 500, channels: 3, background: '#a54' } });
  const telling = picture.withExif(EXIF).withXmp(xmpPacket(SAID) ?? '');
  const jpeg = await picture.clone().withExif(EXIF).jpeg().toBuffer();
  return [
    { name: 'telling.jpg', bytes: withFields(jpeg, SAID) },
    { name: 'telling.png', bytes: withXmp(await picture.clone().withExif(EXIF).png().toBuffer()) },
    { name: 'telling.webp', bytes: await telling.clone().webp().toBuffer() },
    { name: 'telling.avif', bytes: await telling.clone().avif({ effort: 0 }).toBuffer() },
    { name: 'telling.tiff', bytes: await telling.clone().tiff().toBuffer() },
    { name: 'telling.heic', bytes: await tellingHeic(jpeg) },
  ];
}

/** Bytes of a PNG before its first chunk, and of that, its header. */
const HEADER = 8 + 4 + 4 + 13 + 4;

/** As Photoshop writes it, uncompressed; libvips would compress it, which nobody else does. */
function withXmp(png: Buffer): Buffer {
  const content = Buffer.from(`iTXtXML:com.adobe.xmp\0\0\0\0\0${xmpPacket(SAID)}`);
  const chunk = Buffer.concat([u32(content.length - 4), content, u32(crc32(content))]);
  return Buffer.concat([png.subarray(0, HEADER), chunk, png.subarray(HEADER)]);
}

/** @param jpeg whose EXIF it has */
async function tellingHeic(jpeg: Buffer): Promise<Buffer> {
  const { config, data } = packed(heic.plain);
  const { exif = Buffer.of() } = await sharp(jpeg).metadata();
  const xmp = Buffer.from(xmpPacket(SAID) ?? '');
  const properties = [config, size(heic.WIDTH, heic.HEIGHT)];
  return heif({
    items: [
      { id: 1, type: 'hvc1', data, properties },
      // Six bytes, `Exif` and two zeros, lie between the length and what it is about.
      { id: 2, type: 'Exif', data: Buffer.concat([u32(6), exif]), hidden: true },
      { id: 3, type: 'mime', contentType: 'application/rdf+xml', data: xmp, hidden: true },
    ],
    references: [
      { type: 'cdsc', from: 2, to: [1] },
      { type: 'cdsc', from: 3, to: [1] },
    ],
    primary: 1,
  });
}
