import { expect, test } from 'vitest';
import { fieldLink, link, p, r, style } from '../../../support/docx-body.ts';
import { htmlOf, read } from './reading.ts';

test('titles and headings are headings, by the names that Word keeps in English', async () => {
  const styles =
    style('Judul', 'Title') +
    style('Subjudul', 'Subtitle') +
    style('Judul1', 'heading 1') +
    style('Judul2', 'heading 2');
  const body =
    p('Warga Dilatih Bercerita', { style: 'Judul' }) +
    p('Pelatihan dua hari', { style: 'Subjudul' }) +
    p('Latar belakang', { style: 'Judul1' }) +
    p('Peserta', { style: 'Judul2' });
  expect(await htmlOf({ body, styles })).toBe(
    '<h1>Warga Dilatih Bercerita</h1>' +
      '<h2>Pelatihan dua hari</h2><h1>Latar belakang</h1><h2>Peserta</h2>',
  );
});

test.each([
  ['Judul1', 'Judul 1', 'h1'],
  ['2', 'heading 2', 'h2'],
  ['Heading3', '', 'h3'],
  ['heading-7', 'heading 7', 'h6'],
  ['Kutipan', 'Quote', 'blockquote'],
  ['Quotations', 'Quotations', 'blockquote'],
  ['KutipanIntens', 'Kutipan Intens', 'blockquote'],
  ['constructor', '__proto__', 'p'],
])('a paragraph in the style %s (%s) is a %s', async (id, name, tag) => {
  const html = await htmlOf({ body: p('Isi', { style: id }), styles: style(id, name) });
  expect(html.replace('<blockquote><p>', '<blockquote>')).toMatch(new RegExp(`^<${tag}>Isi</`));
});

test('a style of the office’s own is what it is based on', async () => {
  const styles =
    style('Quote', 'Quote') +
    style('Ucapan', 'Ucapan Wali Kota', '<w:basedOn w:val="Quote"/>') +
    style('Bab', 'Bab', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>');
  const body = p('Bab satu', { style: 'Bab' }) + p('Terima kasih', { style: 'Ucapan' });
  expect(await htmlOf({ body, styles })).toBe(
    '<h2>Bab satu</h2><blockquote><p>Terima kasih</p></blockquote>',
  );
});

test('styles that are based on each other in a circle are plain', async () => {
  const styles =
    style('A', 'a', '<w:basedOn w:val="B"/>') + style('B', 'b', '<w:basedOn w:val="A"/>');
  expect(await htmlOf({ body: p('Isi', { style: 'A' }), styles })).toBe('<p>Isi</p>');
});

test('emphasis is read from the text, from its style and from that of its paragraph', async () => {
  const styles =
    style('Kuat', 'Strong', '', 'character') +
    style('Miring', 'Miring', '<w:rPr><w:i/></w:rPr>', 'character') +
    style('JudulBerita', 'Judul Berita', '<w:rPr><w:b/></w:rPr>');
  const body =
    p(
      r('Biasa, ') +
        r('tebal', '<w:b/>') +
        r(', ') +
        r('kuat', '<w:rStyle w:val="Kuat"/>') +
        r(' dan ') +
        r('miring', '<w:rStyle w:val="Miring"/>'),
    ) + p(r('Judul ') + r('biasa', '<w:b w:val="0"/>'), { style: 'JudulBerita' });
  expect(await htmlOf({ body, styles })).toBe(
    '<p>Biasa, <strong>tebal</strong>, <strong>kuat</strong> dan <em>miring</em></p>' +
      '<p><strong>Judul</strong> biasa</p>',
  );
});

test('pieces into which Word cuts text are one again, and spaces stand outside of emphasis', async () => {
  const body = p(r('SAMAR', '<w:b/>') + r('INDA ', '<w:b/>') + r(' ', '<w:i/>') + r('– Wali Kota'));
  expect(await htmlOf({ body })).toBe('<p><strong>SAMARINDA</strong>  – Wali Kota</p>');
});

test('a heading is not bold on top of being a heading', async () => {
  const body = p(r('Peserta', '<w:b/>'), { style: 'Heading2' });
  expect(await htmlOf({ body })).toBe('<h2>Peserta</h2>');
});

test('line breaks, tabs and characters of their own come through', async () => {
  const content =
    '<w:r><w:t>satu</w:t><w:br/><w:t>dua</w:t><w:tab/><w:t>tiga</w:t><w:noBreakHyphen/>' +
    '<w:t>em\u00ADpat</w:t><w:softHyphen/><w:br w:type="page"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
  expect(await htmlOf({ body: p(content) })).toBe('<p>satu<br/>dua\ttiga‑empat ✓</p>');
});

test('raised and lowered digits are characters, words stay words', async () => {
  const up = '<w:vertAlign w:val="superscript"/>';
  const body = p(
    r('12 m') +
      r('2', up) +
      r(', CO') +
      r('2', up.replace('super', 'sub')) +
      r(', ke') +
      r('th', up),
  );
  expect(await htmlOf({ body })).toBe('<p>12 m², CO₂, keth</p>');
});

test('quotes that follow each other are one quotation', async () => {
  const body = ['Satu', 'Dua'].map((text) => p(text, { style: 'Quote' })).join('') + p('Tiga');
  expect(await htmlOf({ body })).toBe('<blockquote><p>Satu</p><p>Dua</p></blockquote><p>Tiga</p>');
});

test('links go out, whether Word writes them as links or as fields', async () => {
  const body = p(
    r('Lihat ') +
      link('rLink1', 'situs') +
      r(' dan ') +
      fieldLink('mailto:a@example.go.id', 'surel'),
  );
  expect(await htmlOf({ body, links: ['https://example.go.id/berita'] })).toBe(
    '<p>Lihat <a href="https://example.go.id/berita">situs</a> dan ' +
      '<a href="mailto:a@example.go.id">surel</a></p>',
  );
});

test('links that would run or open something are dropped with a warning, their text kept', async () => {
  const links = [
    'javascript:alert(1)',
    'file:///C:/rahasia.docx',
    '\\\\server\\berkas',
    'berita.html',
  ];
  const body =
    links.map((_, at) => p(link(`rLink${at + 1}`, `tautan ${at + 1}`))).join('') +
    p(fieldLink('javascript:alert(2)', 'tautan 5'));
  const { html, warnings } = await read({ body, links });
  expect(html).not.toContain('href');
  expect(html.match(/tautan \d/g)).toHaveLength(5);
  expect(warnings).toEqual([
    {
      code: 'linkDropped',
      severity: 'warning',
      message:
        '5 links were dropped, text kept: only https, http and mailto addresses are published.',
      quote: 'tautan 1 … tautan 2 … tautan 3',
      at: { paragraph: 1 },
    },
  ]);
});

test('links within the document are text, without a warning', async () => {
  const body = p(`<w:hyperlink w:anchor="_Toc1">${r('halaman 2')}</w:hyperlink>`);
  expect(await read({ body })).toMatchObject({
    html: '<p data-at="1">halaman 2</p>',
    warnings: [],
  });
});

test('footnotes stand at the end, with the marks that the text bears', async () => {
  const mark = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (text: string) => p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`);
  const body =
    p(r('Pertama') + mark(2) + r('.')) + p(r('Kedua') + mark(1)) + p(r('Lagi') + mark(2));
  const { html } = await read({
    body,
    footnotes: [note('Sumber: BPS.'), note('UU 14/2008.') + p('Pasal 9.')],
  });
  expect(html).toBe(
    '<p data-at="1">Pertama[1].</p><p data-at="2">Kedua[2]</p><p data-at="3">Lagi[1]</p>' +
      '<p data-at="1">[1] UU 14/2008.</p><p data-at="1">Pasal 9.</p>' +
      '<p data-at="2">[2] Sumber: BPS.</p>',
  );
});

test('codes of whoever wrote the text stay below its notes', async () => {
  const body =
    p(`${r('Isi')}<w:r><w:footnoteReference w:id="1"/></w:r>`) + p('(ASYA/SUL/KMF-SMR)') + p('');
  expect(await htmlOf({ body, footnotes: [p('Sumber: BPS.')] })).toBe(
    '<p>Isi[1]</p><p>[1] Sumber: BPS.</p><p>(ASYA/SUL/KMF-SMR)</p>',
  );
});

test('a note that the document does not have leaves no mark', async () => {
  const body = p(`${r('Teks')}<w:r><w:footnoteReference w:id="7"/></w:r>`);
  expect(await htmlOf({ body })).toBe('<p>Teks</p>');
});

test('what the document says of itself is cleaned, and left out where it is empty', async () => {
  const core = '<dc:title>  Pelatihan\u00A0 warga </dc:title><dc:creator></dc:creator>';
  const { properties } = await read({ body: p('Isi'), core });
  expect(properties).toEqual({ title: 'Pelatihan warga' });
});

test('text is escaped, and never markup', async () => {
  const body =
    p('<w:r><w:t>&lt;script>1 &amp; 2&lt;/script></w:t></w:r>') +
    p('<w:r><w:t>a<![CDATA[<b>]]>c</w:t></w:r>');
  expect(await htmlOf({ body })).toBe(
    '<p>&lt;script&gt;1 &amp; 2&lt;/script&gt;</p><p>a&lt;b&gt;c</p>',
  );
});
