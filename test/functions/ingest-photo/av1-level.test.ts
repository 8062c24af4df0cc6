import sharp from 'sharp';
import { expect, test } from 'vitest';
import { unknownLevel } from '../../../functions/ingest-photo/av1-level.ts';
import { makeRenditions } from '../../../functions/ingest-photo/renditions.ts';

const create = { width: 64, height: 64, channels: 3, background: '#d02020' } as const;
const avif = await sharp({ create }).avif({ effort: 0 }).toBuffer();
const LEVELS = Array.from({ length: 32 }, (_, level) => level);

/** The same picture, of another level: in its boxes, and in the header of AV1's own stream. */
function ofLevel(level: number): Buffer {
  const file = Buffer.from(avif);
  const config = file.indexOf('av1C') + 4;
  file.writeUInt8((file.readUInt8(config + 1) & 0xe0) | level, config + 1);
  // After profile (3 bits), still_picture and reduced_still_picture_header: AV1, 5.5.1.
  const header = file.indexOf(Buffer.from([0x12, 0x00, 0x0a]), file.indexOf('mdat')) + 4;
  const bits = (file.readUInt16BE(header) & 0xf83f) | (level << 6);
  file.writeUInt16BE(bits, header);
  return file;
}

test.each(LEVELS)('level number %i is unknown exactly if the decoder refuses it', async (level) => {
  const file = ofLevel(level);
  const isDecoded = await sharp(file)
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
  expect(unknownLevel(file) === undefined).toBe(isDecoded);
});

test('an AVIF of a level that AV1 lacks is refused with what to do, and is not called damaged', async () => {
  const made = makeRenditions(ofLevel(20), { name: 'foto.avif', type: 'image/avif' });
  await expect(made).rejects.toMatchObject({
    code: 'wrongFormat',
    received:
      'an AVIF of level 7.0, which AV1 lacks and older programs write above 35 megapixels: scale ' +
      'it down, 4000 px on its longer side are plenty, or send a JPEG',
  });
});
