import { FILE_TYPES, MB, mostBytes } from './limits.ts';

/** What a file that holds nothing is, and what to do about it. */
export const EMPTY_FILE = 'an empty file: it was not saved whole, save or copy it anew';

export interface TooLarge {
  /** `40 MB` */
  readonly most: string;
  /** the size that came, and how to make it smaller */
  readonly received: string;
}

/**
 * What is said of a file above its limit, the same on the reporter's own computer and by the API;
 * undefined where it is within.
 *
 * @param type a content type that is taken
 * @param size bytes
 */
export function tooLarge(type: string, size: number): TooLarge | undefined {
  const most = mostBytes(type);
  if (size <= most) return undefined;
  const remedy = FILE_TYPES[type] === 'photo' ? SMALLER_PHOTO : SMALLER_MANUSCRIPT;
  return { most: megabytes(most), received: `${megabytes(size)}: ${remedy}` };
}

const SMALLER_PHOTO = 'export it smaller, such as a JPEG of quality 90';
const SMALLER_MANUSCRIPT = 'take large pictures out of it and send them as files of their own';

/** Rounded up: what is a byte above the limit must not read as the limit. */
function megabytes(size: number): string {
  return `${(Math.ceil((size / MB) * 10) / 10).toLocaleString('en')} MB`;
}
