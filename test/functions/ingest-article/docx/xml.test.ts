import { expect, test } from 'vitest';
import { Budget } from '../../../../functions/ingest-article/docx/xml/budget.ts';
import { parseXml } from '../../../../functions/ingest-article/docx/xml/parse.ts';
import { decodeXml } from '../../../../functions/ingest-article/docx/xml/text.ts';
import { STRICT } from '../../../support/docx.ts';
import { p } from '../../../support/docx-body.ts';
import { read, refusal } from './reading.ts';

const parse = (xml: string) => parseXml(xml, new Budget());
const W = `xmlns:w="${STRICT.w}"`;

test('names are those of their namespaces, whatever the file calls them', () => {
  const xml = `<?xml version="1.0"?><a:b xmlns:a="${STRICT.w}"><b xmlns="${STRICT.w}" x="1" a:y="2"/><c/></a:b>`;
  expect(parse(xml)).toEqual({
    name: 'w:b',
    attributes: {},
    children: [
      { name: 'w:b', attributes: { x: '1', 'w:y': '2' }, children: [] },
      { name: 'c', attributes: {}, children: [] },
    ],
  });
});

test('text is one piece, without comments, with references resolved', () => {
  const xml = `<w:t ${W}> a&amp;&#98;&#x63;<!-- x --><![CDATA[<d>]]> </w:t>`;
  expect(parse(xml).children).toEqual([' a&bc<d> ']);
});

test.each([
  ['<a>', 'ends in the middle'],
  ['<a></b>', 'broken'],
  ['<a/><b/>', 'broken'],
  ['x<a/>', 'broken'],
  ['<a b=c/>', 'broken'],
  ['<a b="<"/>', 'broken'],
  ['<a', 'broken'],
  ['<a><!-- </a>', 'broken'],
  ['', 'ends in the middle'],
  ['<a>&nbsp;</a>', 'an entity'],
  ['<a>&#0;</a>', 'an entity'],
  ['<a>&#x110000;</a>', 'an entity'],
  ['<a> & </a>', 'an entity'],
  ['<!DOCTYPE a><a/>', 'declares a type or entities'],
  ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'declares a type or entities'],
  ['<a><!ENTITY b SYSTEM "file:///etc/passwd"></a>', 'declares a type or entities'],
])('%s is refused: %s', async (xml, received) => {
  const { code, message } = await refusal((async () => parse(xml))());
  expect({ code, message }).toEqual({
    code: 'damaged',
    message: expect.stringContaining(received),
  });
});

test.each(['utf16le', 'utf8'] as const)('a part may be in %s with its mark', (encoding) => {
  expect(decodeXml(Buffer.from('\uFEFF<a>é</a>', encoding))).toBe('<a>é</a>');
});

test('a part that is in no such encoding is refused', async () => {
  const bytes = Buffer.from('<a>é</a>', 'latin1');
  expect(await refusal((async () => decodeXml(bytes))())).toMatchObject({ code: 'damaged' });
});

test('strict OOXML is read like any other', async () => {
  const { html } = await read({ body: p('Isi', { style: 'Heading1' }), namespaces: STRICT });
  expect(html).toBe('<h1 data-at="1">Isi</h1>');
});

test('time grows no faster than the text, whatever it holds', () => {
  const worst = ['<', '&', '<a ', '<a b="', ' ', '<!--', '<a b', '="', ']]>', '\u0000'];
  for (const piece of worst) {
    const xml = `<a>${piece.repeat(5_000_000 / piece.length)}`;
    const start = performance.now();
    expect(() => parse(xml)).toThrow();
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
