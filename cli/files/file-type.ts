import path from 'node:path';
import { DOCX_TYPE } from '../../shared/submissions/limits.ts';

/** Content type by extension, lower-case; all of them stand in limits.ts. */
const TYPES: Readonly<Record<string, string>> = {
  '.docx': DOCX_TYPE,
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.json': 'application/json',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.heic': 'image/heic',
  '.heif': 'image/heif',
  '.hif': 'image/heif', // of Canon's, Sony's and Fujifilm's cameras
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
};

/** For messages: `.docx, .txt, .md …`, one of each type. */
export const EXTENSIONS = Object.keys(TYPES)
  .filter((extension, i, all) => all.findIndex((one) => TYPES[one] === TYPES[extension]) === i)
  .join(', ');

/** The content type that a file's name promises; undefined for a type that is not taken. */
export function typeByName(file: string): string | undefined {
  return TYPES[path.extname(file).toLowerCase()];
}
