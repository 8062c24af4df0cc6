import { NO_PHOTOS, type NoPhotoKind } from '../../shared/submissions/no-photos.ts';
import { PhotoError } from './photo-error.ts';
import { MOST_PIXELS } from './pixels.ts';
import type { Size } from './sizes.ts';

/** Each says in one sentence what came, and what to send instead. */

const FORMATS = 'a JPEG, PNG, WebP, AVIF, TIFF or HEIC photo';
const SCALE_DOWN = 'scale it down, 4000 px on its longer side are plenty';
// Whoever sends the same copy once more is refused once more.
const ANOTHER_COPY = 'copy it from the camera anew, or have it sent again as a document';

export function empty(subject: string): PhotoError {
  return new PhotoError('empty', 'a photo', subject, `an empty file: ${ANOTHER_COPY}`);
}

/** @param type what its sender's program took it for */
export function noPhoto(subject: string, kind: NoPhotoKind, type: string): PhotoError {
  const { is, instead } = NO_PHOTOS[kind];
  return wrongFormat(subject, `${is} sent as ${type}: ${instead}`);
}

/** @param received what it is, and what to do about it */
export function wrongFormat(subject: string, received: string): PhotoError {
  return new PhotoError('wrongFormat', FORMATS, subject, received);
}

export function polyglot(subject: string, besides: string): PhotoError {
  const received = `a photo that is ${besides}, too: export it anew as a JPEG`;
  return new PhotoError('polyglot', 'a photo and nothing else', subject, received);
}

export function tooManyPixels(subject: string, { width, height }: Size): PhotoError {
  const expected = `a photo of at most ${MOST_PIXELS / 1e6} megapixels`;
  const size = `one of ${Math.ceil((width * height) / 1e6)} (${width} × ${height} px)`;
  const received = `${size}: ${SCALE_DOWN}`;
  return new PhotoError('tooManyPixels', expected, subject, received);
}

/** @param level of AV1, that the standard lacks */
export function noSuchLevel(subject: string, level: string): PhotoError {
  const why = `level ${level}, which AV1 lacks and older programs write above 35 megapixels`;
  return wrongFormat(subject, `an AVIF of ${why}: ${SCALE_DOWN}, or send a JPEG`);
}

export function damaged(subject: string, cause: unknown): PhotoError {
  const received = `a file that is damaged or was cut off: ${ANOTHER_COPY}`;
  return new PhotoError('damaged', 'a photo that opens', subject, received, { cause });
}

export function tooSlow(subject: string): PhotoError {
  const received = 'one that takes too long: export it as a JPEG';
  return new PhotoError('tooSlow', 'a photo that opens in seconds', subject, received);
}
