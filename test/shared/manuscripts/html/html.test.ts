import { describe, expect, test } from 'vitest';
import { readManuscript } from '../../../../shared/manuscripts/read-manuscript.ts';
import { expectCleanBody } from '../body-check.ts';
import { HOUSE, readingOf, refusal } from '../reading.ts';

const read = (html: string) => readingOf(html, 'text/html', HOUSE);
const body = (html: string) => read(`<h1>Pasar Buka</h1>${html}`).manuscript.body;

/** As Word saves a page, its styles shortened. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<title>Dokumen1</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Siti</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head>
<body lang=IN style='tab-interval:36.0pt'><div class=WordSection1>
<p class=MsoNormal align=center><b><span style='font-size:14.0pt'>TOP NEWS<o:p></o:p></span></b></p>
<p class=MsoNormal align=center><b>Wali Kota Buka
Pasar Pagi</b></p>
<p class=MsoNormal data-at=999><span lang=IN>SAMARINDA, Kominfonews – Wali Kota <b>Andi <i>Harun</i></b> datang
ke <a href="https://a.id/x">pasar <b>pagi</b></a>.<o:p>&nbsp;</o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Satu</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>Dua <del>lama</del><ins>baru</ins></p>
<p class=MsoNormal style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>Tiga</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>Ulu</p></td><td><p class=MsoNormal>40</p></td></tr></table>
<p class=MsoNormal><img width=300 height=200 src="data:image/png;base64,iVBORw0KGgo
AAAANSUhEUg=="></p>
<p class=MsoNormal>Selesai. (ASYA/SUL/KMF-SMR)</p>
</div></body></html>`;

describe('a page that Word has saved', () => {
  test('is read with its lists, without its styles, comments and struck words', () => {
    const { manuscript, labels } = read(WORD);
    expect(manuscript).toMatchObject({
      headline: 'Wali Kota Buka Pasar Pagi',
      dateline: { place: 'SAMARINDA', outlet: 'KOMINFONEWS' },
      byline: { reporter: 'ASYA' },
    });
    expect(manuscript.body.split('\n')).toEqual([
      '<p>Wali Kota <strong>Andi <em>Harun</em></strong> datang ke <a href="https://a.id/x">pasar <strong>pagi</strong></a>.</p>',
      '<ul><li>Satu</li><li>Dua baru</li></ul>',
      '<p>3. Tiga</p>',
      '<ul><li>Ulu; 40</li></ul>',
      '<p>Selesai.</p>',
    ]);
    expect(labels).toEqual(['TOP NEWS']);
  });

  test('tells the lines of the file, whatever places it claims', () => {
    const { sources, passages } = read(WORD);
    expect(sources).toMatchObject({
      headline: { line: 8 },
      dateline: { line: 10 },
      byline: { line: 18 },
    });
    expect(passages.map(({ at }) => at)).toEqual(
      [8, 10, 12, 13, 14, 15, 18].map((line) => ({ line })),
    );
  });

  test('leaves its pictures out, and says so', () => {
    expect(read(WORD).warnings).toEqual([
      {
        code: 'picturesLeftOut',
        severity: 'warning',
        message: 'A picture in the page was left out: send each photo as a file of its own',
        at: { line: 16 },
      },
      {
        code: 'tableAsList',
        severity: 'hint',
        message:
          'A table was set as a list, each row an item: see whether the rows read right by themselves.',
        at: { line: 15 },
      },
    ]);
    const picture = `<img src="data:image/jpeg;base64,${'QUJD'.repeat(500_000)}">`;
    expect(body(`<p>Satu.</p>${picture}`)).toBe('<p>Satu.</p>');
    expect(read('<h1>Judul</h1><p>Satu.<img src=x.gif width=1 height=1>').warnings).toEqual([]);
  });
});

describe('a page of a site', () => {
  const PAGE = `<!DOCTYPE html><html><body><form id=aspnetForm><header><nav><a href="/">Beranda</a>
<a href="/kontak">Kontak</a></nav></header>
<main><h1>Pasar Buka</h1>
<p>Pasar dibuka. <a href="/unduh">Unduh</a></p>
<blockquote>Senang.<footer>Siti</footer></blockquote>
<aside>Berita lain</aside></main></form>
<form>Langganan <button>Kirim</button></form>
<div role=navigation>Sebelumnya</div><footer>Hak cipta 2025</footer>`;

  test('is its text, without what stands around it, and says so', () => {
    const { manuscript, labels, warnings } = read(PAGE);
    expect(manuscript.body.split('\n')).toEqual([
      '<p>Pasar dibuka. Unduh</p>',
      '<blockquote><p>Senang.</p><p>Siti</p></blockquote>',
    ]);
    expect(labels).toEqual([]);
    expect(warnings).toMatchObject([
      {
        code: 'linkDropped',
        message: expect.stringMatching(/^1 link was/),
        quote: 'Unduh',
        at: { line: 4 },
      },
      {
        code: 'leftOut',
        severity: 'hint',
        quote: 'Beranda Kontak … Berita lain … Langganan Kirim',
        at: { line: 1 },
      },
    ]);
  });
});

describe('a mail', () => {
  test('has its words in tables for layout, its paragraphs parted by line breaks', () => {
    const { manuscript, passages } =
      read(`<div style="display:none;max-height:0">Lihat di peramban</div>
<table role="presentation" width="100%"><tr><td><table><tr><td>
<h1>Pasar Buka</h1>
SAMARINDA, KOMINFONEWS - Wali Kota<br>datang.<br>
<br>
<font face="Arial">Warga senang.<br><br><span style="font-weight:700">Harga</span> turun.</font>
</td></tr></table></td></tr></table>
<div dir="ltr">Pedagang lega.</div><div><br></div><div>Narahubung: Siti, 0812-345</div>`);
    expect(manuscript).toMatchObject({
      headline: 'Pasar Buka',
      dateline: { place: 'SAMARINDA' },
      contact: 'Siti, 0812-345',
    });
    expect(manuscript.body.split('\n')).toEqual([
      '<p>Wali Kota<br/>datang.</p>',
      '<p>Warga senang.</p>',
      '<p><strong>Harga</strong> turun.</p>',
      '<p>Pedagang lega.</p>',
    ]);
    expect(passages.map(({ at }) => at)).toEqual([3, 4, 6, 6, 8].map((line) => ({ line })));
  });

  test('may hold tables of words, which become lists', () => {
    const table = '<table><tr><th>Kecamatan<th>Peserta<tr><td>Ulu<td>40<tr><td>Ilir<td>50</table>';
    expect(body(table)).toBe(
      '<ul><li>Kecamatan: Ulu; Peserta: 40</li><li>Kecamatan: Ilir; Peserta: 50</li></ul>',
    );
  });
});

describe('a table of words', () => {
  test.each([
    [
      'whose first row is bold',
      '<tr><td><p><b>Nama</b></p><td><b>Tugas</b><tr><td>Siti<td>Ketua',
      '<li>Nama: Siti; Tugas: Ketua</li>',
    ],
    [
      'whose first row is words above figures',
      '<tr><td>Ruas<td>Panjang<td>Anggaran<tr><td>Juanda<td>1,2 km<td>Rp3 miliar',
      '<li>Ruas: Juanda; Panjang: 1,2 km; Anggaran: Rp3 miliar</li>',
    ],
    [
      'whose first column is names',
      '<tr><td>Tempat<td>Balai Kota<tr><td>Hari<td>12 Maret<tr><td>Jam<td>09.00',
      '<li>Tempat; Balai Kota</li><li>Hari; 12 Maret</li><li>Jam; 09.00</li>',
    ],
    [
      'with a cell that is of all columns',
      '<tr><th>Kecamatan<th>Ton<tr><td colspan=2>12<tr><td>Ulu<td>4',
      '<li>12</li><li>Kecamatan: Ulu; Ton: 4</li>',
    ],
    [
      'with a cell that is of several rows',
      '<tr><th>Kecamatan<th>Desa<th>Ton<tr><td rowspan=2>Ulu<td>A<td>1<tr><td>B<td>2',
      '<li>Kecamatan: Ulu; Desa: A; Ton: 1</li><li>Kecamatan: Ulu; Desa: B; Ton: 2</li>',
    ],
    [
      'with spans that nobody can draw',
      '<tr><td colspan=999999999 rowspan=x>a<td>b<tr><td>c<td rowspan=-1>d',
      '<li>a; b</li><li>c; d</li>',
    ],
  ])('%s', (_, rows, items) => {
    expect(body(`<table>${rows}</table>`)).toBe(`<ul>${items}</ul>`);
  });
});

describe('the headline of HTML', () => {
  const TEXT = '<p>SAMARINDA, KOMINFONEWS – Wali Kota datang.</p><p>Selesai.</p>';

  test.each([
    ['its h1', `<title>Lain</title><h1>Pasar <em>Buka</em></h1>${TEXT}`],
    ['its h1, below labels', `<p>BERITA</p><h1>Pasar Buka</h1>${TEXT}`],
    ['its h1, printed again', `<h1>Pasar Buka</h1><p><b>PASAR BUKA</b></p>${TEXT}`],
    ['a line above the text', `<p><b>Pasar Buka</b></p>${TEXT}`],
    [
      'the line that alone is bold, below what is no known label',
      `<p>KABAR TEPIAN</p><p><b>Pasar Buka</b></p>${TEXT}`,
    ],
    ['a heading above the text', `<title>Document</title><h2>Pasar Buka</h2>${TEXT}`],
    ['the title of a page without one', `<title>Pasar Buka</title>${TEXT}`],
  ])('is %s', (_, html) => {
    const { manuscript } = read(html);
    expect(manuscript.headline).toBe('Pasar Buka');
    expect(manuscript.body).toBe('<p>Wali Kota datang.</p>\n<p>Selesai.</p>');
  });

  test('is missed where there is none', () => {
    const error = refusal(() => read(TEXT));
    expect(error.message).toContain(
      'a headline (an h1, a title, or a line of its own above the text)',
    );
  });
});

describe('the text of HTML', () => {
  test.each([
    ['headings', '<h2>Dua</h2><h5>Lima</h5>', '<h2>Dua</h2>\n<h3>Lima</h3>'],
    [
      'lists',
      '<ul><li>a<ol start=2><li>b</ol><li>c</ul>',
      '<ul><li><p>a</p><p>2. b</p></li><li>c</li></ul>',
    ],
    [
      'quotations',
      '<blockquote>a<br><br>b</blockquote>',
      '<blockquote><p>a</p><p>b</p></blockquote>',
    ],
    ['preformatted lines', '<pre>a\n\nb\nc</pre>', '<p>a</p>\n<p>b<br/>c</p>'],
    ['what editors wrap', '<b style="font-weight:normal"><p>a</p></b>', '<p>a</p>'],
    ['a naughty link', '<p><a href="javascript:x()">a</a></p>', '<p>a</p>'],
    ['scripts', '<p>a<script>b()</script><svg><p>c</p></svg></p>', '<p>a</p>\n<p>c</p>'],
    ['markup as text', '<p>a &lt;b&gt; &amp;amp;</p>', '<p>a &lt;b&gt; &amp;amp;</p>'],
    ['empty blocks', '<p>&nbsp;</p><p>a</p><div><br></div>', '<p>a</p>'],
  ])('keeps %s as a body can hold it', (_, html, clean) => {
    expect(body(html)).toBe(clean);
    expectCleanBody(clean);
  });

  test('has its captions below pictures, by the files that they show', () => {
    const { manuscript } = read(`<h1>Pasar Buka</h1><p>Satu.</p>
<figure><img src="/foto/pasar%20pagi.jpg?w=300"><figcaption>Pasar pagi. (Foto: Budi)</figcaption></figure>
<div class="wp-caption"><img src="cid:1"><p class="wp-caption-text">Kios.</p></div>`);
    expect(manuscript).toMatchObject({
      body: '<p>Satu.</p>',
      aboutPhotos: { 'pasar pagi.jpg': { caption: 'Pasar pagi.', credit: 'Budi' } },
      captions: [{ caption: 'Kios.' }],
    });
  });

  test('may say an embargo, with its line', () => {
    const error = refusal(() =>
      read('<h1>Pasar</h1>\n<p><b>EMBARGO</b> besok</p>\n<p>EMBARGO s.d. besok</p><p>Satu.'),
    );
    expect(error.at).toEqual({ line: 3 });
    const html = '<p>EMBARGO s.d. 15/11/2022 10.00</p><h1>Pasar</h1><p>Satu.</p>';
    expect(read(html).manuscript.embargo).toBe('2022-11-15T02:00:00.000Z');
  });
});

describe('HTML that is made to do harm', () => {
  test.each([
    ['deep', '<div>'.repeat(30_000), 'tooDeep'],
    ['of many elements', '<p>'.repeat(60_000), 'tooLarge'],
    [
      'that grows as it is parsed',
      Array.from({ length: 400 }, (_, i) => `<b a${i}>`).join('') + '<p>'.repeat(60_000),
      'tooLarge',
    ],
  ])('%s is refused', (_, html, code) => {
    expect(refusal(() => body(html)).code).toBe(code);
  });

  test.each([
    [
      'one tag of many attributes',
      `<p ${Array.from({ length: 30_000 }, (_, i) => i).join(' ')}>Satu.`,
    ],
    ['line breaks', `<p>Satu.${'<br>'.repeat(45_000)}Dua.`],
    ['spaces', `<p>Satu.${' '.repeat(190_000)}Dua.`],
    ['ends of what never began', `<p>Satu.${'</b></p>'.repeat(10_000)}`],
    ['deep tables', `${'<table><tr><td>'.repeat(100)}Satu.`],
    ['deep emphasis', `<p>${'<b><i>'.repeat(200)}Satu.`],
  ])('%s are read in time', { timeout: 10_000 }, (_, html) => {
    expect(body(html)).toContain('Satu.');
  });

  test('with a picture of ten megabytes is read in time', { timeout: 10_000 }, () => {
    const bytes = Buffer.from(
      `<h1>Judul</h1><p>Satu.<img src="data:image/png;base64,${'A'.repeat(10_000_000)}">`,
    );
    const { manuscript } = readManuscript(bytes, { name: 'a.html', type: 'text/html' });
    expect(manuscript.body).toBe('<p>Satu.</p>');
  });
});

test('links that are not published are told, those within the page are not', () => {
  const told = (href: string) =>
    read(`<h1>Pasar</h1><p>Lihat <a href="${href}">peta</a>.</p>`).warnings.map(({ code }) => code);
  for (const href of ['/peta', 'javascript:alert(1)', 'file:///C:/peta.docx', 'peta.html']) {
    expect(told(href)).toEqual(['linkDropped']);
  }
  for (const href of ['https://a.id/', 'mailto:a@a.id', '#_ftn1', ''])
    expect(told(href)).toEqual([]);
});
