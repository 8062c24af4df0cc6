import { expect, test } from 'vitest';
import { relationship, relationships } from '../../../support/docx.ts';
import { drawing, p, r, style, table, textBox } from '../../../support/docx-body.ts';
import { htmlOf, read } from './reading.ts';

const BY = 'w:id="1" w:author="Sul" w:date="2022-11-14T09:00:00Z"';
const inserted = (content: string) => `<w:ins ${BY}>${content}</w:ins>`;
const deleted = (text: string) => `<w:del ${BY}><w:r><w:delText>${text}</w:delText></w:r></w:del>`;

test('tracked changes are read as accepted, and counted in one warning', async () => {
  const body =
    p('Pembuka') +
    p(r('Diikuti ') + deleted('30') + inserted(r('40')) + r(' warga')) +
    p(`<w:moveFrom ${BY}>${r('Pindah')}</w:moveFrom>`) +
    p(`<w:moveTo ${BY}>${r('Pindah')}</w:moveTo>${deleted(' lama')}`);
  const { html, warnings } = await read({ body });
  expect(html).toBe(
    '<p data-at="1">Pembuka</p><p data-at="2">Diikuti 40 warga</p><p data-at="4">Pindah</p>',
  );
  expect(warnings).toEqual([
    {
      code: 'trackedChanges',
      severity: 'warning',
      message:
        'The document has tracked changes, which were read as accepted: 1 insertion, 2 deletions, 1 move.',
      suggestion: 'accept or reject them in Word (Review), and read the text once more',
      at: { paragraph: 2 },
    },
  ]);
});

test('a paragraph whose end was deleted goes on in the next, as that is set', async () => {
  const end = { properties: `<w:rPr><w:del ${BY}/></w:rPr>` };
  const body = p('Wali Kota ', end) + p('membuka', { style: 'Quote' }) + p('Isi');
  expect((await read({ body })).html).toBe(
    '<blockquote data-at="1"><p data-at="1">Wali Kota membuka</p></blockquote><p data-at="3">Isi</p>',
  );
});

test('text before a table is not lost where the end of its paragraph was deleted', async () => {
  const end = { properties: `<w:rPr><w:del ${BY}/></w:rPr>` };
  const body = p('Sebelum', end) + table([p('a'), p('b')]);
  expect(await htmlOf({ body })).toBe('<p>Sebelum</p><table><tr><td>a</td><td>b</td></tr></table>');
});

test('a deleted row is gone, and how text looked before does not count', async () => {
  const row = `<w:tr><w:trPr><w:del ${BY}/></w:trPr><w:tc>${p('lama')}</w:tc></w:tr>`;
  const before = `<w:pPrChange ${BY}><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>`;
  const body =
    table([p('a'), p('b')]).replace('</w:tbl>', `${row}</w:tbl>`) +
    p('Isi', { properties: before });
  expect(await htmlOf({ body })).toBe('<table><tr><td>a</td><td>b</td></tr></table><p>Isi</p>');
});

test('comments and hidden text are left out with a hint', async () => {
  const body =
    p(`${r('Isi')}<w:r><w:commentReference w:id="0"/></w:r>`) +
    p(r('Tampak') + r(' rahasia', '<w:vanish/>') + r(' lagi', '<w:rStyle w:val="Samar"/>'));
  const styles = style('Samar', 'Samar', '<w:rPr><w:vanish/></w:rPr>', 'character');
  const { html, warnings } = await read({ body, styles });
  expect(html).toBe('<p data-at="1">Isi</p><p data-at="2">Tampak</p>');
  expect(warnings).toEqual([
    {
      code: 'comments',
      severity: 'hint',
      message: '1 comment was left out.',
      at: { paragraph: 1 },
    },
    {
      code: 'hiddenText',
      severity: 'hint',
      message: 'Text that is hidden in Word was left out, in 2 places.',
      at: { paragraph: 2 },
    },
  ]);
});

test('text that is struck through stays, with a warning', async () => {
  const { html, warnings } = await read({ body: p(r('Pukul 09.00', '<w:strike/>') + r(' 10.00')) });
  expect(html).toBe('<p data-at="1">Pukul 09.00 10.00</p>');
  expect(warnings).toMatchObject([
    { code: 'struckText', severity: 'warning', quote: 'Pukul 09.00', at: { paragraph: 1 } },
  ]);
});

test('what nobody has filled in is not text, what was filled in is', async () => {
  const control = (properties: string, text: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${r(text)}</w:sdtContent></w:sdt>`;
  const body = p(control('<w:showingPlcHdr/>', 'Ketik di sini') + control('', 'Samarinda'));
  expect(await htmlOf({ body })).toBe('<p>Samarinda</p>');
});

test('text in fields, in tags and in right-to-left runs is text', async () => {
  const body = p(
    `<w:fldSimple w:instr=" DATE ">${r('14 ')}</w:fldSimple>` +
      `<w:smartTag>${r('November ')}</w:smartTag><w:dir w:val="rtl">${r('2022')}</w:dir>`,
  );
  expect(await htmlOf({ body })).toBe('<p>14 November 2022</p>');
});

test('the text of a text box comes once, after the paragraph that it belongs to', async () => {
  const body = p(r('Pembuka') + textBox(p('Kotak satu') + p('Kotak dua'))) + p('Penutup');
  const { html, warnings } = await read({ body });
  expect(html).toBe(
    '<p data-at="1">Pembuka</p><p data-at="1">Kotak satu</p><p data-at="1">Kotak dua</p>' +
      '<p data-at="2">Penutup</p>',
  );
  expect(warnings).toMatchObject([{ code: 'textBox', severity: 'hint', at: { paragraph: 1 } }]);
});

test('what is no text and no photo is left out, with a warning for each kind', async () => {
  const body =
    p(`${r('Isi')}${drawing('<c:chart r:id="rChart"/>')}${drawing('<c:chart r:id="rChart2"/>')}`) +
    p(drawing('<dgm:relIds r:dm="a"/>') + drawing('<wps:wsp><wps:cNvCnPr/></wps:wsp>')) +
    p('<m:oMathPara><m:oMath><m:r><m:t>x=2</m:t></m:r></m:oMath></m:oMathPara>') +
    p(
      '<w:r><w:object><v:shape><v:imagedata r:id="rX"/></v:shape><o:OLEObject r:id="rY"/></w:object></w:r>',
    ) +
    p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>') +
    '<w:altChunk r:id="rHtml"/>';
  const { html, warnings } = await read({ body });
  expect(html).toBe('<p data-at="1">Isi</p>');
  expect(warnings.map(({ severity, message, at }) => [severity, message, at])).toEqual([
    ['warning', '2 charts were left out: only text and photos are taken.', { paragraph: 1 }],
    [
      'warning',
      '1 SmartArt diagram was left out: only text and photos are taken.',
      { paragraph: 2 },
    ],
    [
      'warning',
      '1 embedded object was left out: only text and photos are taken.',
      { paragraph: 4 },
    ],
    ['warning', '1 equation was left out: only text and photos are taken.', { paragraph: 3 }],
    [
      'warning',
      '1 part in another file was left out: only text and photos are taken.',
      { paragraph: 5 },
    ],
    ['hint', '1 drawn shape was left out: only text and photos are taken.', { paragraph: 2 }],
  ]);
});

test('a shape that is drawn in two ways counts once', async () => {
  const shape =
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:wsp/></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line/></w:pict></mc:Fallback></mc:AlternateContent>';
  const { warnings } = await read({ body: p(`${r('Isi')}<w:r>${shape}</w:r>`) });
  expect(warnings.map(({ message }) => message)).toEqual([
    '1 drawn shape was left out: only text and photos are taken.',
  ]);
});

test('where only the older way to draw something is there, that counts', async () => {
  const box = textBox(p('Kotak')).replace(/<mc:Choice.*<\/mc:Choice>/, '<mc:Choice Requires="x"/>');
  expect(await htmlOf({ body: p(r('Isi') + box) })).toBe('<p>Isi</p><p>Kotak</p>');
});

test('a table of contents is left out with a hint', async () => {
  const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>';
  const body = `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${p('Bab 1 … 2')}</w:sdtContent></w:sdt>${p('Isi')}`;
  const { html, warnings } = await read({ body });
  expect(html).toBe('<p data-at="2">Isi</p>');
  expect(warnings).toMatchObject([{ code: 'leftOut', severity: 'hint' }]);
});

const header = (text: string) => ({
  relationships: relationship('rHeader', 'header', 'header1.xml'),
  files: {
    'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p(text)}</w:hdr>`,
    'word/_rels/header1.xml.rels': relationships([]),
  },
});

test.each([
  ['PEMERINTAH KOTA SAMARINDA', 'hint'],
  ['EMBARGO s.d. 15/11/2022', 'warning'],
])(
  'a header (%s) is no part of the text, but is not passed over in silence',
  async (text, severity) => {
    const { html, warnings } = await read({ body: p('Isi'), ...header(text) });
    expect(html).toBe('<p data-at="1">Isi</p>');
    expect(warnings).toEqual([
      {
        code: 'headerOrFooter',
        severity,
        message: 'Headers and footers are no part of the text, and were left out.',
        quote: text,
      },
    ]);
  },
);

test('numbers of pages are not worth a word', async () => {
  expect(await read({ body: p('Isi'), ...header('Halaman 1 dari 2') })).toMatchObject({
    warnings: [],
  });
});
