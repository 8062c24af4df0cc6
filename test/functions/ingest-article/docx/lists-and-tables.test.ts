import { expect, test } from 'vitest';
import { BULLETS, cell, list, p, r, style, table } from '../../../support/docx-body.ts';
import { htmlOf, read } from './reading.ts';

test('items stand in lists within lists', async () => {
  const numbering = list(1, {}, BULLETS);
  const body =
    p('Satu', { list: [1, 0] }) +
    p('dalam', { list: [1, 1] }) +
    p('juga', { list: [1, 1] }) +
    p('Dua', { list: [1, 0] }) +
    p('Bukan daftar');
  expect(await htmlOf({ body, numbering })).toBe(
    '<ol><li><p>Satu</p><ul><li>dalam</li><li>juga</li></ul></li><li>Dua</li></ol><p>Bukan daftar</p>',
  );
});

test('a list that a paragraph interrupts goes on counting', async () => {
  const body =
    p('Satu', { list: [1, 0] }) +
    p('Catatan') +
    p('Dua', { list: [1, 0] }) +
    p('Tiga', { list: [1, 0] });
  expect(await htmlOf({ body, numbering: list(1, {}) })).toBe(
    '<ol><li>Satu</li></ol><p>Catatan</p><ol start="2"><li>Dua</li><li>Tiga</li></ol>',
  );
});

test('a list that starts anew in Word does so here', async () => {
  const again =
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const body = [1, 1, 2, 2].map((id) => p('x', { list: [id, 0] })).join('');
  expect(await htmlOf({ body, numbering: list(1, {}) + again })).toBe(
    '<ol><li>x</li><li>x</li></ol><ol><li>x</li><li>x</li></ol>',
  );
});

test('labels that HTML does not count by itself are kept as Word prints them', async () => {
  const numbering = list(
    1,
    { format: 'lowerLetter', text: '%1.' },
    { format: 'decimal', text: '%1.%2' },
    { format: 'upperRoman', text: '(%3)' },
  );
  const body =
    p('A', { list: [1, 0] }) +
    p('B', { list: [1, 0] }) +
    p('C', { list: [1, 1] }) +
    p('D', { list: [1, 2] });
  expect(await htmlOf({ body, numbering })).toBe('<p>a. A</p><p>b. B</p><p>b.1 C</p><p>(I) D</p>');
});

test('a list in letters within a numbered one keeps its letters there', async () => {
  const numbering = list(1, {}, { format: 'lowerLetter', text: '%2)' });
  const body =
    p('Satu', { list: [1, 0] }) + p('dalam', { list: [1, 1] }) + p('Dua', { list: [1, 0] });
  expect(await htmlOf({ body, numbering })).toBe(
    '<ol><li><p>Satu</p><p>a) dalam</p></li><li>Dua</li></ol>',
  );
});

test('a style may make items, and a paragraph leave the list of its style', async () => {
  const numPr = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
  const styles = style('DaftarBerpoin', 'List Bullet', numPr);
  const body =
    p('Butir', { style: 'DaftarBerpoin' }) +
    p('Bukan', { style: 'DaftarBerpoin', properties: '<w:numPr><w:numId w:val="0"/></w:numPr>' });
  expect(await htmlOf({ body, styles, numbering: list(1, BULLETS) })).toBe(
    '<ul><li>Butir</li></ul><p>Bukan</p>',
  );
});

test('an item without text takes no number, as nobody sees it', async () => {
  const body = ['Satu', '', 'Dua'].map((text) => p(text, { list: [1, 0] })).join('');
  expect(await htmlOf({ body, numbering: list(1, {}) })).toBe('<ol><li>Satu</li><li>Dua</li></ol>');
});

test('a numbered heading is a heading with its number', async () => {
  const body = p('Latar', { style: 'Heading1', list: [1, 0] }) + p('Isi');
  expect(await htmlOf({ body, numbering: list(1, {}) })).toBe('<h1>1. Latar</h1><p>Isi</p>');
});

test('a first row in bold names the columns', async () => {
  const bold = (text: string) => p(r(text, '<w:b/>'));
  const body = table([bold('Kecamatan'), bold('Peserta')], [p('Palaran'), p('40')]);
  expect((await read({ body })).html).toBe(
    '<table data-at="1"><tr data-at="1"><th data-at="1">Kecamatan</th><th data-at="2">Peserta</th></tr>' +
      '<tr data-at="3"><td data-at="3">Palaran</td><td data-at="4">40</td></tr></table>',
  );
});

test('cells that span rows and columns say so', async () => {
  const spans = (value: string) => `<w:vMerge${value}/>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const body =
    '<w:tbl>' +
    row(cell(p('Palaran'), spans(' w:val="restart"')), cell(p('Rawa Makmur')), cell(p('20'))) +
    row(cell(p(''), spans('')), cell(p('Simpang Pasir')), cell(p('30'))) +
    row(cell(p('Jumlah'), '<w:gridSpan w:val="2"/>'), cell(p('50'))) +
    '</w:tbl>';
  expect(await htmlOf({ body })).toBe(
    '<table><tr><td rowspan="2">Palaran</td><td>Rawa Makmur</td><td>20</td></tr>' +
      '<tr><td>Simpang Pasir</td><td>30</td></tr>' +
      '<tr><td colspan="2">Jumlah</td><td>50</td></tr></table>',
  );
});

test('a style for deeper items sets them below the item before, whatever list it has', async () => {
  const bullets = (id: number) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>`;
  const numbering = `${bullets(1)}${bullets(2)}${[1, 2].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('')}`;
  const styles = [1, 2]
    .map((id) => {
      const name = id === 1 ? 'List Bullet' : `List Bullet ${id}`;
      return `<w:style w:type="paragraph" w:styleId="L${id}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:numId w:val="${id}"/></w:numPr></w:pPr></w:style>`;
    })
    .join('');
  const body =
    p('Juanda', { style: 'L1' }) + p('tahap dua', { style: 'L2' }) + p('Antasari', { style: 'L1' });
  expect(await htmlOf({ body, styles, numbering })).toBe(
    '<ul><li><p>Juanda</p><ul><li>tahap dua</li></ul></li><li>Antasari</li></ul>',
  );
});

test('a table of one cell is a frame around text', async () => {
  expect(await htmlOf({ body: table([p('Kotak') + p('pengumuman')]) + p('Isi') })).toBe(
    '<p>Kotak</p><p>pengumuman</p><p>Isi</p>',
  );
});

test('places are numbers of paragraphs as Word counts them, empty ones and those in tables too', async () => {
  const body = p('') + p('Satu') + table([p('a'), p('b') + p('c')]) + p('') + p('Dua');
  const { html } = await read({ body });
  expect(html.match(/data-at="\d+">(?=\w)/g)).toEqual(
    [2, 3, 4, 5, 7].map((at) => `data-at="${at}">`),
  );
});
