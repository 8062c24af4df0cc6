import sharp from 'sharp';
import { expect, test } from 'vitest';
import { dice } from './dice.ts';
import { plain } from './heic-photos.ts';
import { lengthFields } from './length-fields.ts';
import { SPOILING, spoilt } from './spoilt-file.ts';

const drawing = sharp({ create: { width: 300, height: 200, channels: 3, background: '#205080' } });
const exif = { IFD0: { Copyright: 'Diskominfo' } };
const PHOTOS = {
  jpeg: await drawing.clone().withExif(exif).jpeg().toBuffer(),
  png: await drawing.clone().png().toBuffer(),
  webp: await drawing.clone().withExif(exif).webp().toBuffer(),
  avif: await drawing.clone().avif({ effort: 0 }).toBuffer(),
  tiff: await drawing.clone().tiff().toBuffer(),
  heic: plain,
};

test('lengths are found in every format, the size of the picture among them', () => {
  for (const [name, file] of Object.entries(PHOTOS)) {
    const found = lengthFields(file).map(({ at, size, little }) =>
      little ? file.readUIntLE(at, size) : file.readUIntBE(at, size),
    );
    expect([name, found.length > 3]).toEqual([name, true]);
    const width = { heic: 256, webp: undefined }[name] ?? 300;
    if (name !== 'webp') expect([name, found.includes(width)]).toEqual([name, true]);
    const longest = Math.max(...found.filter((length) => length < file.length));
    expect([name, longest > 20]).toEqual([name, true]);
  }
  expect(lengthFields(Buffer.from('Expected a photo of a market'))).toEqual([]);
});

test('the same seed spoils in the same way, another in another, and the file stays as it is', () => {
  for (const file of Object.values(PHOTOS)) {
    const before = Buffer.from(file);
    const [one, again, other] = [7, 7, 8].map((seed) => spoilt(file, dice(seed)));
    expect(again).toEqual(one);
    expect(other?.bytes.equals(one?.bytes ?? file)).toBe(false);
    expect(file.equals(before)).toBe(true);
  }
});

test.each(Object.entries(SPOILING))('%s: some of its bytes are others', (_how, spoil) => {
  for (const file of Object.values(PHOTOS)) {
    const after = [1, 2, 3, 4].map((seed) => spoil(Buffer.from(file), dice(seed)));
    expect(after.some((bytes) => !bytes.equals(file))).toBe(true);
  }
});
