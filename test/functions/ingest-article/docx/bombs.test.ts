import { expect, test } from 'vitest';
import { convertInWorker } from '../../../../functions/ingest-article/docx/in-worker.ts';
import { readDocx } from '../../../../functions/ingest-article/docx/read-docx.ts';
import { ManuscriptError } from '../../../../shared/manuscripts/manuscript-error.ts';
import { docx, docxFiles, zip } from '../../../support/docx.ts';
import { p, r } from '../../../support/docx-body.ts';

/** What a document was refused with, and how far the process grew meanwhile, in MB. */
async function refusal(bytes: Uint8Array): Promise<{ error: ManuscriptError; grown: number }> {
  const before = process.memoryUsage.rss();
  try {
    await readDocx(bytes, 'rilis.docx');
  } catch (error) {
    if (!(error instanceof ManuscriptError)) throw error;
    return { error, grown: (process.memoryUsage.rss() - before) / 1e6 };
  }
  throw new Error('the document was read');
}

const nested = '<w:tbl><w:tr><w:tc>'.repeat(5000);
const unnested = '</w:tc></w:tr></w:tbl>'.repeat(5000);
const entity = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(100)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><a>&j;</a>`;

const BOMBS: readonly (readonly [what: string, code: string, bytes: () => Uint8Array])[] = [
  ['200,000 paragraphs in a few KB', 'tooLarge', () => docx({ body: '<w:p/>'.repeat(200_000) })],
  ['5,000 nested tables', 'tooDeep', () => docx({ body: nested + p('Isi') + unnested })],
  ['100 MB of text, packed a thousand times', 'tooLarge', () => docx({ body: p('a'.repeat(1e8)) })],
  [
    'entities that expand',
    'damaged',
    () => zip({ ...docxFiles({ body: p('Isi') }), 'word/document.xml': entity }),
  ],
  [
    'entities in a part beside the text',
    'damaged',
    () => docx({ body: p('Isi'), core: '', files: { 'docProps/core.xml': entity } }),
  ],
  [
    '20 MB of styles',
    'tooLarge',
    () => docx({ body: p('Isi'), styles: '<w:style/>'.repeat(2.1e6) }),
  ],
  ['half a million pieces of text', 'tooLarge', () => docx({ body: p(r('a').repeat(500_000)) })],
  [
    'ten thousand attributes',
    'tooLarge',
    () =>
      docx({ body: `<w:p ${Array.from({ length: 10_000 }, (_, at) => `a${at}="x"`).join(' ')}/>` }),
  ],
];

test.each(BOMBS)('%s: refused at once, and the process lives', async (_, code, bytes) => {
  const bomb = bytes();
  const start = performance.now();
  const { error, grown } = await refusal(bomb);
  // Most of it is tsx, which loads the worker; the bundle starts in a fifth of that.
  expect(performance.now() - start).toBeLessThan(5000);
  expect(grown).toBeLessThan(250);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(/^Expected .* for rilis\.docx but received /);
});

test('a document that keeps mammoth busy is ended in time', async () => {
  const runs = '<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>';
  const bytes = docx({ body: p(runs.repeat(60_000)) });
  expect(await convertInWorker(bytes, 3000)).toEqual({ ended: 'time' });
});

test('a document that takes too much memory is ended, and the next is read', async () => {
  const bytes = docx({ body: p('<w:r><w:t>a</w:t></w:r>'.repeat(199_000)) });
  const { error } = await refusal(bytes);
  expect(error).toMatchObject({
    code: 'tooLarge',
    message:
      'Expected a Word document (.docx) that is read in 256 MB of memory for rilis.docx but received ' +
      'one that takes more: split it, or save its text alone as .docx again',
  });
  const { html } = await readDocx(docx({ body: p('Isi') }), 'rilis.docx');
  expect(html).toBe('<p data-at="1">Isi</p>');
});

test('the caller keeps its bytes, and pictures come over whole', async () => {
  const photo = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(1e6, 7)]);
  const picture =
    '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rMedia1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
  const bytes = docx({ body: p(r('Isi') + picture), media: { 'a.jpg': photo } });
  const { pictures } = await readDocx(bytes, 'rilis.docx');
  expect(Buffer.from(pictures[0]?.bytes ?? []).equals(photo)).toBe(true);
  expect(bytes.length).toBeGreaterThan(1000);
});
