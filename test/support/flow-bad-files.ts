import sharp from 'sharp';
import { jpegPhoto } from './flow-photos.ts';
import type { FlowFile } from './flow-sender.ts';
import { manuscript } from './flow-texts.ts';

/** A file that cannot be used, and one of the same length that can: S3 was told the length. */
export interface BadFile {
  readonly what: string;
  readonly good: FlowFile;
  readonly bad: Uint8Array;
  /** what its sender is told */
  readonly reason: string;
}

const NO_HEADLINE = 'SAMARINDA, KOMINFONEWS – Rilis ini tidak berjudul.';

export async function badFiles(): Promise<BadFile[]> {
  const jpeg = await jpegPhoto('bukti.jpg', 21);
  const { length } = jpeg.bytes;
  const larger = await sharp({
    create: { width: 1600, height: 960, channels: 3, background: '#808080', noise },
  })
    .jpeg()
    .toBuffer();
  const text = manuscript('Rilis yang Diperbaiki');
  return [
    {
      what: 'a PDF under the name of a JPEG',
      good: jpeg,
      bad: Buffer.from('%PDF-1.7\n'.padEnd(length)),
      reason:
        'Expected a JPEG, PNG, WebP, AVIF, TIFF or HEIC photo for bukti.jpg but received a PDF document sent as image/jpeg: send the photos in it as JPEG files, and its text as .docx or plain text.',
    },
    {
      what: 'a photo that was cut off',
      good: jpeg,
      bad: larger.subarray(0, length),
      reason:
        'Expected a photo that opens for bukti.jpg but received a file that is damaged or was cut off: copy it from the camera anew, or have it sent again as a document.',
    },
    {
      what: 'a manuscript without a headline',
      good: text,
      bad: padded(Buffer.from(NO_HEADLINE), text),
      reason:
        'Expected a headline (a line of its own above the text) for rilis.txt (line 1) but received a text without one.',
    },
    {
      what: 'a manuscript whose UTF-8 is damaged',
      good: text,
      bad: padded(Buffer.concat([Buffer.from('Kafé di “Tepian”\n\nIsi '), Buffer.of(0xff)]), text),
      reason:
        'Expected text saved as UTF-8 for rilis.txt but received UTF-8 that is damaged in its line 3 (save it anew; in Notepad: Save as, Encoding: UTF-8).',
    },
    {
      what: 'a manuscript of blank lines',
      good: text,
      bad: padded(Buffer.of(), text),
      reason: 'Expected text for rilis.txt but received an empty file.',
    },
  ];
}

const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;

function padded(start: Buffer, { bytes }: FlowFile): Buffer {
  return Buffer.concat([start, Buffer.alloc(bytes.length - start.length, '\n')]);
}
