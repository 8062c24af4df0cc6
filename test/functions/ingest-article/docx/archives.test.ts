import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflate } from '../../../../functions/ingest-article/docx/archive/inflate.ts';
import { convertDocx } from '../../../../functions/ingest-article/docx/convert.ts';
import { docx, docxFiles, zip } from '../../../support/docx.ts';
import { p } from '../../../support/docx-body.ts';
import { type LyingEntry, lyingZip } from '../../../support/zip-lies.ts';
import { refusal } from './reading.ts';

/** The files of a document as entries of an archive. */
function entries(text = 'Isi'): LyingEntry[] {
  return Object.entries(docxFiles({ body: p(text) })).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content }],
  );
}

const changed = (name: string, change: Partial<LyingEntry>) =>
  entries().map((entry) => (entry.name === name ? { ...entry, ...change } : entry));

const MAIN = 'word/document.xml';
const another = docxFiles({ body: p('Lain') })[MAIN] ?? '';

test('an archive that tells the truth is read', async () => {
  const { html } = await convertDocx(lyingZip(entries()));
  expect(html).toBe('<p data-at="1">Isi</p>');
});

test.each([
  [
    'two files of one name',
    [...entries(), { name: MAIN, content: another }],
    'two files of one name',
  ],
  [
    'two names that differ in case',
    [...entries(), { name: 'Word/Document.XML', content: another }],
    'two files of one name',
  ],
  [
    'a file that is listed under another name',
    [
      ...entries().filter(({ name }) => name !== MAIN),
      { name: 'x.xml', listed: MAIN, content: another },
    ],
    'not as its files are',
  ],
  [
    'two names for one file',
    [...entries(), { name: 'x.xml', at: 0, content: another }],
    'not as its files are',
  ],
  [
    'a file that is smaller than listed',
    changed(MAIN, { inflated: 1_000_000 }),
    'not as its files are',
  ],
  ['a file that is listed as empty', changed(MAIN, { inflated: 0 }), 'not as its files are'],
  [
    'a file that reaches into the next',
    changed('[Content_Types].xml', { packed: 400, flags: 8 }),
    'lie within each other',
  ],
  [
    'a name that climbs out',
    [...entries(), { name: '../../etc/passwd', content: 'x' }],
    'cannot be read',
  ],
  ['an absolute name', [...entries(), { name: '/etc/passwd', content: 'x' }], 'cannot be read'],
  ['a drive', [...entries(), { name: 'C:/Windows/x', content: 'x' }], 'cannot be read'],
])('%s: refused', async (_, files, received) => {
  const { code, message } = await refusal(convertDocx(lyingZip(files)));
  expect({ code, message }).toEqual({
    code: 'damaged',
    message: expect.stringContaining(received),
  });
});

test('a file whose header does not tell its size is inflated within limits all the same', async () => {
  const files = changed(MAIN, { flags: 8, inflated: 10 });
  expect((await convertDocx(lyingZip(files))).html).toContain('Isi');
});

test('a file with a password is refused with what to do', async () => {
  const { code, message } = await refusal(convertDocx(lyingZip(changed(MAIN, { flags: 1 }))));
  expect(code).toBe('encrypted');
  expect(message).toContain('save it as .docx without a password');
});

test('bytes that are not those that the list of files speaks of are noticed', async () => {
  const bytes = lyingZip(changed(MAIN, { flags: 8, crc: 7 }));
  const { code, message } = await refusal(convertDocx(bytes));
  expect(code).toBe('damaged');
  expect(message).toContain('whose word/document.xml has been altered');
});

test('inflating stops at its limit, whatever comes after', () => {
  const whole = deflateRawSync(Buffer.alloc(10_000_000, 'Samarinda '));
  // Whoever went on to the end would find that it is missing.
  const packed = whole.subarray(0, whole.length / 2);
  const entry = {
    name: 'x',
    deflated: true,
    crc: 0,
    size: 0,
    header: 0,
    start: 0,
    end: packed.length,
  };
  expect(inflate(packed, entry, 1000)).toBeUndefined();
  expect(() => inflate(packed, entry, 20_000_000)).toThrow('spoilt');
});

test('an archive that unpacks to hundreds of times its size is refused, whoever needs what is in it', async () => {
  const files = (size: number) => ({ 'word/media/x.xml': 'a'.repeat(size) });
  const bomb = docx({ body: p('Isi'), files: files(50_000_000) });
  const { code, message } = await refusal(convertDocx(bomb));
  expect(code).toBe('tooLarge');
  expect(message).toMatch(
    /at most 100 times its own size in it but received one that unpacks to \d{3} times/,
  );
  const { html } = await convertDocx(docx({ body: p('Isi'), files: files(5_000_000) }));
  expect(html).toBe('<p data-at="1">Isi</p>');
});

test('a document that was cut off is refused', async () => {
  const bytes = docx({ body: p('Isi') });
  for (const part of [0.2, 0.5, 0.9, 0.99]) {
    const cut = bytes.subarray(0, Math.floor(bytes.length * part));
    expect(await refusal(convertDocx(cut))).toMatchObject({ code: 'damaged' });
  }
});

test('sixty thousand files are refused by their number', async () => {
  const files = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`x/${at}`, '']));
  const bytes = zip({ ...docxFiles({ body: p('Isi') }), ...files });
  const { code, message } = await refusal(convertDocx(bytes));
  expect(code).toBe('tooLarge');
  expect(message).toMatch(/at most 2000 files in its archive but received one with 60\d{3}/);
});

test('parts are found by their relationships, wherever they lie', async () => {
  const {
    [MAIN]: main,
    'word/_rels/document.xml.rels': links,
    '_rels/.rels': root,
    ...rest
  } = docxFiles({ body: p('Isi') });
  const bytes = zip({
    ...rest,
    'isi/naskah.xml': main,
    'isi/_rels/naskah.xml.rels': links,
    '_rels/.rels': String(root).replace(MAIN, '/isi/./x/../naskah.xml'),
  });
  expect((await convertDocx(bytes)).html).toContain('Isi');
});
