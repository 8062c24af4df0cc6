import { expect, test } from 'vitest';
import { convertDocx } from '../../../../functions/ingest-article/docx/convert.ts';
import { checkSignature } from '../../../../functions/ingest-article/docx/signature.ts';
import { docx, docxFiles, zip } from '../../../support/docx.ts';
import { p } from '../../../support/docx-body.ts';
import { refusal } from './reading.ts';

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (stream: string) =>
  Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

test.each([
  [
    'an old document',
    ole('WordDocument'),
    'wrongFormat',
    'an old Word document (.doc): open it in Word and save it as .docx',
  ],
  [
    'an old workbook',
    ole('Workbook'),
    'wrongFormat',
    'an old Office document: open it in Word and save it as .docx',
  ],
  [
    'a document with a password',
    ole('EncryptedPackage'),
    'encrypted',
    'one with a password: open it and save it as .docx without a password',
  ],
  [
    'RTF',
    Buffer.from('{\\rtf1\\ansi'),
    'wrongFormat',
    'an RTF document: open it in Word and save it as .docx',
  ],
  [
    'PDF',
    Buffer.from('%PDF-1.7'),
    'wrongFormat',
    'a PDF document: send the Word document that it was made from',
  ],
  [
    'a web page',
    Buffer.from('\uFEFF \n<HTML>'),
    'wrongFormat',
    'a web page: open it in Word and save it as .docx',
  ],
  ['text', Buffer.from('Samarinda'), 'wrongFormat', 'a file of another kind'],
  ['nothing', Buffer.alloc(0), 'empty', 'an empty file'],
  [
    'an empty archive',
    Buffer.from('504b0506'.padEnd(44, '0'), 'hex'),
    'damaged',
    'an archive without a document in it: open it in Word and save it as .docx again',
  ],
])('%s is refused by its first bytes', async (_, bytes, code, received) => {
  const { code: found, received: said } = await refusal((async () => checkSignature(bytes))());
  expect([found, said]).toEqual([code, received]);
});

test('a file of more than 100 MB is refused before it is opened', async () => {
  const bytes = Buffer.alloc(100 * 1024 * 1024 + 1);
  expect((await refusal((async () => checkSignature(bytes))())).message).toBe(
    'Expected a Word document (.docx) with at most 100 MB but received 100.0 MB',
  );
});

test.each([
  [
    'an OpenDocument text',
    { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' },
    'an OpenDocument file (.odt): save it as .docx',
  ],
  [
    'a workbook',
    { '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' },
    'an Excel workbook: copy its text into a Word document',
  ],
  ['photos', { 'a.jpg': 'x' }, 'a ZIP archive: send the document itself as .docx'],
])('%s is refused by what is in it', async (_, files, received) => {
  expect(await refusal(convertDocx(zip(files)))).toMatchObject({ code: 'wrongFormat', received });
});

test('a document with macros is refused, a template is read', async () => {
  const body = p('Isi');
  const macros = docx({ body, type: 'ms-word.document.macroEnabled.main+xml' });
  expect(await refusal(convertDocx(macros))).toMatchObject({
    code: 'wrongFormat',
    received: 'one with macros (.docm): save it as .docx, which leaves them out',
  });
  const template = 'openxmlformats-officedocument.wordprocessingml.template.main+xml';
  expect((await convertDocx(docx({ body, type: template }))).html).toContain('Isi');
});

test('a document without text is refused, whatever else it holds', async () => {
  expect(await refusal(convertDocx(docx({ body: '<w:p/>' })))).toMatchObject({ code: 'empty' });
  const files = docxFiles({ body: p('Isi') });
  const headless = zip({ ...files, 'word/document.xml': '<a/>' });
  expect(await refusal(convertDocx(headless))).toMatchObject({ code: 'damaged' });
});
