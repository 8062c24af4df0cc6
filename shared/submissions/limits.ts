import type { FileKind } from '../upload-keys.ts';

/** Files of one submission. */
export const MOST_FILES = 30;

/** Word documents since 2007 (ECMA-376), which may hold their photos. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Bytes, as the limits are told. */
export const MB = 1024 * 1024;

/**
 * Bytes of a file at most. A phone's 50 MP JPEG stays under 40 MB, as does a Word document with ten
 * photos as they came; any other manuscript of 10 MB is a book.
 */
export function mostBytes(type: string): number {
  if (FILE_TYPES[type] === undefined) return 0;
  return FILE_TYPES[type] === 'photo' || type === DOCX_TYPE ? 40 * MB : 10 * MB;
}

/** Content types that are taken, and the queue that each goes through. */
export const FILE_TYPES: Readonly<Record<string, FileKind>> = {
  'application/json': 'text',
  [DOCX_TYPE]: 'text',
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
