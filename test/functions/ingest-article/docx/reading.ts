import sharp from 'sharp';
import { convertDocx } from '../../../../functions/ingest-article/docx/convert.ts';
import type { DocxReading } from '../../../../functions/ingest-article/docx/reading.ts';
import { Refusal } from '../../../../functions/ingest-article/docx/refusal.ts';
import { type DocxOptions, docx } from '../../../support/docx.ts';

/** What a document is read as, in this process. */
export function read(options: DocxOptions): Promise<DocxReading> {
  return convertDocx(docx(options));
}

/** Its HTML without places. */
export async function htmlOf(options: DocxOptions): Promise<string> {
  const { html } = await read(options);
  return html.replaceAll(/ data-at="\d+"/g, '');
}

/** What a file was refused with; anything but a refusal is thrown on. */
export async function refusal(reading: Promise<unknown>): Promise<Refusal> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('the document was read');
}

/** A picture of one colour, so that no two tests compare the same bytes by accident. */
export function picture(
  format: 'jpeg' | 'png' | 'gif' | 'webp',
  width = 1200,
  colour = 'steelblue',
): Promise<Buffer> {
  const height = Math.ceil(width / 2);
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .toFormat(format)
    .toBuffer();
}
