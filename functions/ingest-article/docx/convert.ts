import { acceptDocument } from './accept/accept-document.ts';
import { openArchive } from './archive/open-archive.ts';
import { articleOf } from './article/article.ts';
import { readModel } from './article/read-model.ts';
import { noteMargins } from './margins.ts';
import { mainPart } from './package/main-part.ts';
import { Parts } from './package/parts.ts';
import { propertiesOf } from './package/properties.ts';
import type { DocxReading } from './reading.ts';
import { Refusal } from './refusal.ts';
import { warningsOf } from './warnings.ts';
import { Budget } from './xml/budget.ts';

/**
 * Reads a Word document: the archive is checked, its XML parsed once and within limits, and what Word
 * would print written anew for mammoth. Belongs where it can be ended: the file decides how long it
 * takes.
 *
 * @throws Refusal
 */
export async function convertDocx(bytes: Uint8Array): Promise<DocxReading> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Parts(archive, await openArchive(archive), new Budget());
  const main = mainPart(parts);
  const document = acceptDocument(parts, main);
  const { html, pictures } = articleOf(await readModel(document.files), document);
  if (html === '') throw new Refusal('empty', 'text', 'a document without any');
  noteMargins(parts, main, document);
  const properties = propertiesOf(parts);
  return { html, pictures, properties, warnings: warningsOf(document.notices) };
}
