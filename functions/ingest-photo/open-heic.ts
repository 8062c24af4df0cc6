import sharp from 'sharp';
import { bufferOf } from '../buffer-of.ts';
import { decodeInWorker } from './heic/in-worker.ts';
import type { HeicRefusal } from './heic/reply.ts';
import { boxesIn } from './heif-boxes.ts';
import type { PhotoError } from './photo-error.ts';
import { MOST_PIXELS } from './pixels.ts';
import { damaged, tooManyPixels, tooSlow, wrongFormat } from './refusals.ts';

const REFUSED: Readonly<Record<Exclude<HeicRefusal['why'], 'tooManyPixels' | 'damaged'>, string>> =
  {
    hdr: 'a HEIC photo of high dynamic range: export it as a JPEG',
    colours: 'a HEIC photo in BT.2020 colours: export it as a JPEG',
    codec: 'a HEIF photo that is not packed in HEVC: export it as a JPEG',
  };

/**
 * A HEIC photo as an uncompressed TIFF, upright, in its own colours: what sharp can read.
 *
 * @throws PhotoError where it cannot be decoded, or not within its limits
 */
export async function heicAsTiff(bytes: Uint8Array, subject: string): Promise<Uint8Array> {
  if (isWithoutPicture(bytes)) {
    throw wrongFormat(subject, 'a series of HEIC pictures: export one of them as a JPEG');
  }
  const reply = await decodeInWorker({ bytes, mostPixels: MOST_PIXELS, p3: await displayP3() });
  if (!reply) throw tooSlow(subject);
  if ('refused' in reply) throw refusalOf(subject, reply.refused);
  return reply.tiff;
}

/** Whether a file holds a film of pictures, and none that stands for them. */
function isWithoutPicture(bytes: Uint8Array): boolean {
  const file = bufferOf(bytes);
  const types = boxesIn(file).map(({ type }) => type);
  return types.includes('moov') && !types.includes('meta');
}

function refusalOf(subject: string, refused: HeicRefusal): PhotoError {
  if (refused.why === 'tooManyPixels') return tooManyPixels(subject, refused);
  if (refused.why === 'damaged') return damaged(subject, new Error(refused.detail));
  return wrongFormat(subject, REFUSED[refused.why]);
}

/** sharp's own profile, which it gives away in a picture alone. */
async function displayP3(): Promise<Uint8Array> {
  const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: 'black' } });
  const { icc } = await sharp(await pixel.withIccProfile('p3').png().toBuffer()).metadata();
  if (!icc) throw new Error('sharp wrote no profile');
  return icc;
}
