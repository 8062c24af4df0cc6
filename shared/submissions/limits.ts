import type { FileKind } from '../upload-keys.ts';

/** Files of one submission. */
export const MOST_FILES = 30;

/** Bytes. A phone's 50 MP JPEG stays under 40 MB; a manuscript of 10 MB is a book. */
export const MOST_BYTES: Readonly<Record<FileKind, number>> = {
  photo: 40 * 1024 * 1024,
  text: 10 * 1024 * 1024,
};

/** Content types that are taken, and the queue that each goes through. */
export const FILE_TYPES: Readonly<Record<string, FileKind>> = {
  'application/json': 'text',
  'image/avif': 'photo',
  'image/heic': 'photo',
  'image/heif': 'photo',
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/tiff': 'photo',
  'image/webp': 'photo',
  'text/html': 'text',
  'text/markdown': 'text',
  'text/plain': 'text',
};

/** Seconds from its start in which a submission takes files: ten photos at 1 Mbit/s need seven minutes. */
export const OPEN_SECONDS = 3600;
