import type { ReadDocx } from '../../../functions/ingest-article/docx/read-docx.ts';
import type { DocxReading } from '../../../functions/ingest-article/docx/reading.ts';
import { sha256 } from '../../../shared/ids.ts';
import { DOCX_TYPE } from '../../../shared/submissions/limits.ts';
import { docx } from '../../support/docx.ts';
import { p, picture } from '../../support/docx-body.ts';
import { type Picture, pictures } from './pictures.ts';

/** A manuscript as its sender has it. */
export interface Document {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface Documents {
  /** @throws where none was prepared for the marker */
  readonly of: (marker: string) => Document;
  readonly readDocx: ReadDocx;
}

/** The marker of the release that is written in Word. */
export const IN_WORD = 'ketikan';

let prepared: Promise<Documents> | undefined;

/** A Word document and what its reader makes of it, read once a process: within a world nothing waits. */
export function documents(): Promise<Documents> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<Documents> {
  const [{ shown }, { convertDocx }] = await Promise.all([
    pictures(),
    import('../../../functions/ingest-article/docx/convert.ts'),
  ]);
  const written = documentOf(IN_WORD, shown);
  const readings = new Map<string, DocxReading>([
    [sha256(written.bytes), await convertDocx(written.bytes)],
  ]);
  return {
    of: (marker) => {
      if (marker === IN_WORD) return written;
      throw new Error(`no document was written about ${marker}`);
    },
    readDocx: async (bytes, name) => {
      const reading = readings.get(sha256(bytes));
      if (reading) return reading;
      throw new Error(`no reading was prepared of ${name}`);
    },
  };
}

function documentOf(marker: string, { bytes }: Picture): Document {
  const body = [
    p(`Rilis ${marker} untuk warga`),
    p(`SAMARINDA, KOMINFONEWS – Kabar ${marker} bagi semua warga kota, Selasa (24/11/2026).`),
    p(picture('rMedia1', { about: `descr="Warga membaca kabar ${marker}."` })),
    p(`Foto: Suasana ${marker}. (Foto: Ani)`),
    p('Pelayanan berjalan seperti biasa. (ANI/BUDI/KMF-SMR)'),
  ].join('');
  return {
    name: 'rilis.docx',
    type: DOCX_TYPE,
    bytes: docx({ body, media: { 'image1.png': bytes } }),
  };
}
