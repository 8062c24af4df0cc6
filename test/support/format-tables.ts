import { encode } from '../../functions/ingest-photo/encode.ts';
import { FORMATS } from '../../shared/photos.ts';

/** What any rendition of each format holds, whatever it shows: quantisation tables, and the like. */
export async function formatTables(): Promise<Uint8Array> {
  const size = { width: 64, height: 64, channels: 3 } as const;
  const grey = { data: Buffer.alloc(64 * 64 * 3, 128), ...size };
  return Buffer.concat(await Promise.all(FORMATS.map((format) => encode(grey, format, undefined))));
}
