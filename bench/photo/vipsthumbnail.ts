import { join } from 'node:path';
import type { Format } from '../../shared/photos.ts';
import { run } from './tools.ts';

/**
 * What the product's encoders are told, in the words of libvips 8.14 (Debian 12). Its JPEGs come from
 * libjpeg-turbo, which passes over the options of mozjpeg.
 */
const SETTINGS: Readonly<Record<Format, string>> = {
  avif: 'Q=55,effort=2,subsample-mode=on,strip',
  webp: 'Q=78,effort=2,strip',
  jpg: 'Q=80,interlace,optimize-coding,trellis-quant,overshoot-deringing,optimize-scans,quant-table=3,strip',
};

export interface Thumbnail {
  readonly photo: string;
  /** where it is put */
  readonly folder: string;
  readonly width: number;
  /** png: without loss */
  readonly format: Format | 'png';
}

/**
 * Makes one file with vipsthumbnail, on one thread, as the product does: two would take more processor
 * time. @returns its path
 */
export async function vipsthumbnail({ photo, folder, width, format }: Thumbnail): Promise<string> {
  const file = join(folder, `${width}.${format}`);
  const settings = format === 'png' ? 'strip' : SETTINGS[format];
  const options = ['--size', `${width}x`, '--eprofile', 'srgb', '-o', `${file}[${settings}]`];
  await run('vipsthumbnail', ['--vips-concurrency=1', photo, ...options]);
  return file;
}
